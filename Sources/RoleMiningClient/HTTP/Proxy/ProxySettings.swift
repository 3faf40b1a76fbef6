/// The proxy settings of an environment.
///
/// As in curl: `https_proxy`, then `HTTPS_PROXY`, then `all_proxy` and `ALL_PROXY`; `no_proxy` and
/// `NO_PROXY` list the exceptions. `http_proxy` is ignored, because plain HTTP is used with this machine
/// only, and never through a proxy.
public struct ProxySettings: Sendable, Hashable {
  /// The proxy; nil for none.
  public var server: ProxyServer?
  /// The hosts that bypass it.
  public var exceptions: ProxyExceptions

  /// Creates settings, without a proxy by default.
  public init(server: ProxyServer? = nil, exceptions: ProxyExceptions = ProxyExceptions("")) {
    self.server = server
    self.exceptions = exceptions
  }

  /// Reads the variables of an environment; an empty variable counts as missing.
  ///
  /// - Throws: `ConnectionSettingsError`, which names the variable, never a password in it.
  public init(variables: [String: String]) throws(ConnectionSettingsError) {
    func first(_ names: String...) -> (name: String, value: String)? {
      for name in names {
        guard let value = variables[name], !value.isEmpty else { continue }
        return (name, value)
      }
      return nil
    }
    exceptions = ProxyExceptions(first("no_proxy", "NO_PROXY")?.value ?? "")
    guard let proxy = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY") else { return }
    server = try ProxyServer(proxy.value, from: proxy.name)
  }

  /// The proxy for requests to a host.
  ///
  /// - Parameters:
  ///   - host: A name or an IP address, without brackets.
  ///   - port: The port there.
  /// - Returns: The proxy; nil for this machine and the exceptions.
  public func server(forHost host: String, port: Int) -> ProxyServer? {
    guard let server, !TenantURL.isLoopback(host), !exceptions.contains(host: host, port: port)
    else { return nil }
    return server
  }
}
