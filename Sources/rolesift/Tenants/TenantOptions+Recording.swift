import Journal
import RoleMiningClient

extension TenantOptions {
  /// The common part of the records about the tenant; it takes a login, but no request to the tenant.
  ///
  /// - Throws: as `open(on:)`; `APIError` if the login fails.
  func recordContext(on host: Host) throws -> RecordContext {
    var options = self
    // Nothing is changed in the tenant, so a file that cannot be written is good enough.
    options.access.isReadOnly = true
    let reviewer = access.reviewer
    return try options.withTenant(on: host) { tenant in
      try tenant.recordContext(await tenant.permissions(), reviewer: reviewer)
    }
  }

  /// The tenant's name in the journal, found without a request; nil if the journal holds decisions, but the
  /// address does not tell which of them belong to this tenant.
  ///
  /// - Throws: `LocalTenantError`, `ConnectionSettingsError`.
  func keyWithoutRequest(among known: [TenantKey], on host: Host) throws -> TenantKey? {
    if file != nil { return try recordContext(on: host).tenant }
    let url = try target(on: host).tenant.value
    if let key = [TenantKey.address(url.authority), .organization(url.label)].first(where: {
      known.contains($0)
    }) {
      return key
    }
    // Such an address names the organisation.
    let isOrganization = url.label != url.authority
    return isOrganization || known.isEmpty ? .organization(url.label) : nil
  }
}
