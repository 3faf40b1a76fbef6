import Logging
import RoleMining

extension TenantConnection {
  /// Builds the whole chain as the settings specify.
  ///
  /// Nothing is sent before the first operation, except to a tenant that must be asked for its API address.
  ///
  /// - Parameters:
  ///   - settings: The tenant, the login and the options.
  ///   - agent: The user agent.
  ///   - logger: Receives one line per request.
  /// - Returns: The connection.
  /// - Throws: `ConnectionSettingsError` for the proxy or the certificates, `APIError` if a tenant did not
  ///   report its API address.
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
