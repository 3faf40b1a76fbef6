import Logging
import RoleMining

extension TenantConnection {
  /// Builds the whole chain as the settings say: version, proxies, authorities, pace, and whether
  /// anything may be changed.
  ///
  /// Nothing is sent before the first operation, except to a tenant that has to be asked where its API
  /// is.
  ///
  /// - Parameters:
  ///   - settings: Which tenant, and how to sign in.
  ///   - agent: How the program introduces itself.
  ///   - logger: Gets one line for every request.
  /// - Returns: The connection.
  /// - Throws: `ConnectionSettingsError` for the proxy or the authorities, `APIError` when a tenant that
  ///   was asked where its API is did not say.
  public static func open(
    _ settings: ConnectionSettings, agent: UserAgent, logger: Logger
  ) async throws -> TenantConnection {
    let target = settings.target
    let http = try HTTPOptions(
      variables: target.proxyVariables,
      certificateAuthorityFile: target.certificateAuthorityFile?.value)
    if target.tenant.value.scheme == "https" { try http.certificateAuthorities?.check() }
    let asking = HTTPTransport(tenant: target.tenant.value, agent: agent, options: http)
    let discovered: Result<ConnectionSettings, APIError>
    do throws(APIError) {
      discovered = .success(
        try await settings.discovered(through: asking.logged(to: logger).retrying()))
    } catch {
      discovered = .failure(error)
    }
    await asking.shutdown()
    let found = try discovered.get()
    return TenantConnection(
      found, version: target.version.value, isReadOnly: target.isReadOnly.value, http: http,
      rateLimit: target.pace.value.limit(for: found.tenant.value), agent: agent, logger: logger)
  }
}
