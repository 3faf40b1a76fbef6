import RoleMining

/// A source of connection settings.
///
/// What belongs to a tenant stays with it: a source that names a tenant supplies nothing, least of all its
/// secret, for another one.
struct SettingsSource {
  /// The name for messages.
  let name: String
  /// The tenants that it supplies settings for.
  let bond: Bond
  var tenant: Sourced<String>?
  var clientID: Sourced<String>?
  var secret: SecretReference?
  var certificateAuthorityFile: Sourced<String>?
  var version: Sourced<APIVersion>?
  var pace: Sourced<RequestPace>?
  var isReadOnly: Sourced<Bool>?
  var profile: Sourced<String>?
  var warnings: [String] = []

  enum Bond {
    /// Every tenant: the command line is about the tenant in use.
    case free
    /// The tenant that it names; every tenant if it names none.
    case ownTenantIfNamed
    /// The tenant that it names; no tenant if it names none.
    case ownTenant
    /// All or nothing, and only if no earlier source names a tenant or client id: someone else may have
    /// put it there, or it may be meant for another program.
    case whole
  }

  init(_ name: String, bond: Bond) {
    self.name = name
    self.bond = bond
  }

  func lends(to other: TenantURL) -> Bool {
    switch bond {
    case .free: return true
    case .ownTenantIfNamed where tenant == nil: return true
    case .ownTenantIfNamed, .ownTenant, .whole: break
    }
    return tenant.flatMap { try? TenantURL($0.value) }?.isSame(as: other) == true
  }

  /// Whether it has a tenant or a client id.
  var saysWhoOrWhere: Bool { tenant != nil || clientID != nil || secret != nil }

  /// Whether it has a tenant and a client id.
  var isWhole: Bool { tenant != nil && clientID != nil && secret != nil }
}
