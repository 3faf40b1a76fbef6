/// How the network is reached: through which proxies, and whose certificates are trusted.
///
/// ```swift
/// let options = try HTTPOptions(
///   variables: ["HTTPS_PROXY": "http://proxy.example.com:3128", "NO_PROXY": ".internal"],
///   certificateAuthorityFile: "/etc/ssl/company.pem")
/// ```
public struct HTTPOptions: Sendable {
  /// Which requests go through a proxy; none if nothing is said.
  public var proxies: ProxySettings
  /// Whose certificates are trusted besides those that the system knows.
  public var certificateAuthorities: CertificateAuthorities?

  /// Makes options: no proxy, and the authorities of the system.
  public init(
    proxies: ProxySettings = ProxySettings(), certificateAuthorities: CertificateAuthorities? = nil
  ) {
    self.proxies = proxies
    self.certificateAuthorities = certificateAuthorities
  }

  /// Makes options of an environment.
  ///
  /// - Parameters:
  ///   - variables: The environment, for `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`.
  ///   - certificateAuthorityFile: A PEM file, which is not read yet; nil for the system's authorities
  ///     alone.
  /// - Throws: `ConnectionSettingsError`, which names the variable and what is wrong.
  public init(
    variables: [String: String], certificateAuthorityFile: String? = nil
  ) throws(ConnectionSettingsError) {
    proxies = try ProxySettings(variables: variables)
    certificateAuthorities = certificateAuthorityFile.map { CertificateAuthorities(file: $0) }
  }
}
