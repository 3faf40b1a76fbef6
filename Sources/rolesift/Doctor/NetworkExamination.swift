import RoleMiningClient

/// Reports how requests reach a tenant.
struct NetworkExamination {
  private let settings: ConnectionSettings

  init(_ settings: ConnectionSettings) {
    self.settings = settings
  }

  /// The findings.
  ///
  /// - Throws: `ConnectionSettingsError` when the proxy or certificate settings are wrong.
  func findings() throws(ConnectionSettingsError) -> [DoctorReport.Finding] {
    let target = settings.target
    let options = try HTTPOptions(
      variables: target.proxyVariables,
      certificateAuthorityFile: target.certificateAuthorityFile?.value)
    try options.certificateAuthorities?.check()
    return [.fact("proxy", proxy(of: options.proxies))]
  }

  private func proxy(of proxies: ProxySettings) -> String {
    let tenant = settings.tenant.value
    let port = tenant.port ?? (tenant.scheme == "https" ? 443 : 80)
    guard let proxy = proxies.server(forHost: tenant.host, port: port) else {
      return proxies.server == nil ? "none" : "none for this tenant; \(words(proxies)) for others"
    }
    return words(proxy)
  }

  private func words(_ proxies: ProxySettings) -> String { proxies.server.map(words) ?? "none" }

  /// The proxy without its password.
  private func words(_ proxy: ProxyServer) -> String {
    let login =
      proxy.userName.map { " as \($0)" + (proxy.password == nil ? "" : " with a password") } ?? ""
    return "\(proxy)\(login)"
  }
}
