import RoleMining

extension ConnectionSettings {
  /// Completes the settings with the API address that the tenant reports; it is asked only if the
  /// configured address does not look like an API's.
  ///
  /// - Parameter transport: A transport to the configured address, without authorization.
  /// - Returns: The settings to connect with.
  /// - Throws: `APIError` if the tenant does not report it.
  public func discovered(through transport: any Transport) async throws(APIError) -> Self {
    guard discovery == nil, !target.tenant.value.isAPIByItsForm else { return self }
    var settings = self
    settings.discovery = try await TenantDiscovery.ask(target.tenant.value, through: transport)
    return settings
  }
}
