import FoundationEssentials
import NIOSSL

/// Certificate authorities to trust besides the system's: a company's, or an inspecting proxy's.
public struct CertificateAuthorities: Sendable {
  /// The PEM file that holds them.
  public let file: String

  /// Names a file without reading it.
  public init(file: String) {
    self.file = file
  }

  /// Checks that the file holds certificates, by its first one.
  ///
  /// The rest is read for the first connection that needs them: there may be hundreds, which takes longer
  /// than a call to a server on this machine.
  ///
  /// - Throws: `ConnectionSettingsError`, which names the file and the problem.
  public func check() throws(ConnectionSettingsError) {
    let text: Data
    do throws(ReadingFailure) {
      let file = try ReadableFile(self.file)
      guard file.size != nil else {
        throw ReadingFailure("it is a pipe, but must be read more than once")
      }
      guard let bytes = try file.bytes(limit: 64 << 20) else {
        throw ReadingFailure("it is longer than 64 MiB")
      }
      text = Data(bytes)
    } catch {
      throw ConnectionSettingsError("The certificates in \(file) cannot be read: \(error).")
    }
    guard !text.isEmpty else {
      throw ConnectionSettingsError("\(file) is empty; it should hold certificates as PEM.")
    }
    let label = Data("CERTIFICATE-----".utf8)
    guard let begin = text.firstRange(of: label),
      let end = text[begin.upperBound...].firstRange(of: label),
      (try? NIOSSLCertificate(bytes: Array(text[..<end.upperBound]), format: .pem)) != nil
    else { throw noCertificates }
  }

  private var noCertificates: ConnectionSettingsError {
    ConnectionSettingsError(
      "\(file) holds no certificates that can be read. They should be PEM, each between "
        + "-----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----.")
  }
}

extension TLSConfiguration {
  /// Certificates are always verified; this cannot be turned off.
  static func client(trusting authorities: CertificateAuthorities?) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    if let authorities {
      configuration.additionalTrustRoots = [.file(authorities.file)]
    }
    return configuration
  }
}
