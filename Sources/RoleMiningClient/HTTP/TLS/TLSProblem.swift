import NIOSSL

/// Why no secure connection could be made. Nothing was sent before it.
enum TLSProblem: Hashable {
  /// The certificate is not trusted; the reason has to be found out.
  case distrusted
  case unknownAuthority
  case expired
  case notYetValid
  case wrongHost
  /// The file of trusted certificates also holds something else.
  case brokenAuthorities
  /// Not TLS, or an unsupported version or cipher.
  case other

  /// Nil for other errors, and for errors that may follow a request.
  init?(_ error: any Error) {
    switch error {
    case let error as NIOSSLExtraError:
      let isOfNames = [.failedToValidateHostname, .serverHostnameImpossibleToMatch].contains(error)
      self = isOfNames ? .wrongHost : .other
    case NIOSSLError.handshakeFailed(let reason):
      // The library states the reason only as text.
      self =
        String(describing: reason).contains("CERTIFICATE_VERIFY_FAILED") ? .distrusted : .other
    case NIOSSLError.failedToLoadCertificate: self = .brokenAuthorities
    default: return nil
    }
  }

  func sentence(host: String) -> String {
    "No secure connection to \(host) could be made. \(reason)"
  }

  private var reason: String {
    switch self {
    case .distrusted:
      "Its certificate is not trusted: it may have expired, or its authority is unknown; --ca-file names a "
        + "file of trusted authorities."
    case .unknownAuthority:
      "Its certificate is from an unknown authority. If it is your company's, name a PEM file with the "
        + "authority's certificate with --ca-file."
    case .expired: "Its certificate has expired. Its operator has to renew it."
    case .notYetValid: "Its certificate is not valid yet. Check the clock of this machine."
    case .wrongHost: "Its certificate is for another host. Check the address."
    case .brokenAuthorities:
      "The file that --ca-file or SSL_CERT_FILE names holds something other than certificates."
    case .other: "It does not speak TLS correctly. Check the address."
    }
  }
}
