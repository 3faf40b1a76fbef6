import NIOSSL

/// Why no secure connection could be made. All of it happens before anything is sent.
enum TLSProblem: Hashable {
  /// The certificate is not trusted; for which reason is to be found out.
  case distrusted
  case unknownAuthority
  case expired
  case notYetValid
  case wrongHost
  /// The file with authorities to trust holds something else as well.
  case brokenAuthorities
  /// Something else than TLS, or a version or cipher that is not ours.
  case other

  /// Nil when it is an error of another kind, or one that may come when a request has left.
  init?(_ error: any Error) {
    switch error {
    case let error as NIOSSLExtraError:
      let isOfNames = [.failedToValidateHostname, .serverHostnameImpossibleToMatch].contains(error)
      self = isOfNames ? .wrongHost : .other
    case NIOSSLError.handshakeFailed(let reason):
      // The library keeps the reason in a text.
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
      "Its certificate is not trusted here: it may have expired, or an unknown authority signed it; "
        + "--ca-file names a file with the authorities to trust."
    case .unknownAuthority:
      "Its certificate comes from an authority that is not known here. If it is your company's, name "
        + "a PEM file with its certificate with --ca-file."
    case .expired: "Its certificate has expired. Only those who run it can renew it."
    case .notYetValid: "Its certificate is not valid yet. Is the clock of this machine right?"
    case .wrongHost: "Its certificate is for another host. Is the address right?"
    case .brokenAuthorities:
      "The file that --ca-file or SSL_CERT_FILE names holds something that is no certificate."
    case .other: "It does not speak TLS as it should. Is the address right?"
    }
  }
}
