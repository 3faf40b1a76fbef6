import FoundationEssentials
import NIOSSL

/// Authorities whose certificates are trusted besides those that the system knows: those of a
/// company, or of a proxy that looks inside.
public struct CertificateAuthorities: Sendable {
  /// The file that they are in.
  public let file: String
  let certificates: [NIOSSLCertificate]

  /// Reads a PEM file.
  ///
  /// - Throws: `ConnectionSettingsError`, which names the file and what is wrong with it.
  public init(file: String) throws(ConnectionSettingsError) {
    self.file = file
    let text: Data
    do {
      text = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw ConnectionSettingsError(
        "The certificates in \(file) cannot be read. Does the file exist, and may you read it?")
    }
    guard !text.isEmpty else {
      throw ConnectionSettingsError("\(file) is empty; it should hold certificates as PEM.")
    }
    do {
      certificates = try NIOSSLCertificate.fromPEMBytes([UInt8](text))
    } catch {
      throw Self.noCertificates(in: file)
    }
    guard !certificates.isEmpty else { throw Self.noCertificates(in: file) }
  }

  private static func noCertificates(in file: String) -> ConnectionSettingsError {
    ConnectionSettingsError(
      "\(file) holds no certificates that can be read. They should be PEM, each between "
        + "-----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----.")
  }
}

extension TLSConfiguration {
  /// Certificates are always verified; there is no way to turn that off.
  static func client(trusting authorities: CertificateAuthorities?) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    if let authorities {
      configuration.additionalTrustRoots = [.certificates(authorities.certificates)]
    }
    return configuration
  }
}
