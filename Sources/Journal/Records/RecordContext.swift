import RoleMining

/// What all records of one run of the program on one tenant have in common: where and by whom.
package struct RecordContext: Sendable, Hashable {
  /// The tenant.
  package var tenant: TenantKey
  /// The version of the API, such as `v2024`.
  package var version: String
  /// Who reviews.
  package var author: Author

  /// Describes a run of the program on a tenant.
  package init(tenant: TenantKey, version: APIVersion = .v2024, author: Author) {
    self.tenant = tenant
    self.version = version.rawValue
    self.author = author
  }
}
