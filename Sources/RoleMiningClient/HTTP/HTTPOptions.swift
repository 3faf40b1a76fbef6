/// Proxies and trusted certificates.
///
/// ```swift
/// let options = try HTTPOptions(
///   variables: ["HTTPS_PROXY": "http://proxy.example.com:3128", "NO_PROXY": ".internal"],
///   certificateAuthorityFile: "/etc/ssl/company.pem")
/// ```
public struct HTTPOptions: Sendable {
  /// The proxies; none by default.
  public var proxies: ProxySettings
  /// Certificate authorities to trust besides the system's.
  public var certificateAuthorities: CertificateAuthorities?

  /// Creates options: no proxy, and the system's authorities.
  public init(
    proxies: ProxySettings = ProxySettings(), certificateAuthorities: CertificateAuthorities? = nil
  ) {
    self.proxies = proxies
    self.certificateAuthorities = certificateAuthorities
  }

  /// Creates options from an environment.
  ///
  /// - Parameters:
  ///   - variables: The environment, for `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`.
  ///   - certificateAuthorityFile: A PEM file, which is not read yet; nil for the system's authorities
  ///     only.
  /// - Throws: `ConnectionSettingsError`, which names the variable and the problem.
  public init(
    variables: [String: String], certificateAuthorityFile: String? = nil
  ) throws(ConnectionSettingsError) {
    proxies = try ProxySettings(variables: variables)
    certificateAuthorities = certificateAuthorityFile.map { CertificateAuthorities(file: $0) }
  }
}
