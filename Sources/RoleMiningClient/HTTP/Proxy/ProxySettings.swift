/// Which requests go through a proxy, as the environment of a process says it.
///
/// Read like curl does: `https_proxy`, then `HTTPS_PROXY`, then `all_proxy` and `ALL_PROXY`; `no_proxy`
/// and `NO_PROXY` name the exceptions. `http_proxy` has nothing to say, since plain HTTP is spoken
/// with this machine only, and what stays on this machine never goes through a proxy.
public struct ProxySettings: Sendable, Hashable {
  /// The proxy; nil for none.
  public var server: ProxyServer?
  /// Where it is not used.
  public var exceptions: ProxyExceptions

  /// Makes settings: no proxy if nothing is said.
  public init(server: ProxyServer? = nil, exceptions: ProxyExceptions = ProxyExceptions("")) {
    self.server = server
    self.exceptions = exceptions
  }

  /// Reads the variables of an environment; an empty one counts as one that is not there.
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
  /// - Returns: The proxy; nil for this machine and for the exceptions.
  public func server(forHost host: String, port: Int) -> ProxyServer? {
    guard let server, !TenantURL.isLoopback(host), !exceptions.contains(host: host, port: port)
    else { return nil }
    return server
  }
}
