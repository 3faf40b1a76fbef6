import RoleMining

extension ConnectionSettings {
  /// The settings with what the tenant itself says about where its API is, which is asked only when
  /// the address does not have the form of an API's.
  ///
  /// - Parameter transport: Leads to the address of the settings, without authorization.
  /// - Returns: The settings to connect with.
  /// - Throws: `APIError` when it does not say.
  public func discovered(through transport: any Transport) async throws(APIError) -> Self {
    guard discovery == nil, !target.tenant.value.isAPIByItsForm else { return self }
    var settings = self
    settings.discovery = try await TenantDiscovery.ask(target.tenant.value, through: transport)
    return settings
  }
}
