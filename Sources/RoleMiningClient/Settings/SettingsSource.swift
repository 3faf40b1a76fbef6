import RoleMining

/// One place that may say something about the connection, with what it says.
///
/// What belongs to a tenant stays with it: a source that names a tenant lends nothing, and its secret
/// least of all, to another one.
struct SettingsSource {
  /// How it is called in messages.
  let name: String
  /// To whom it lends what it says.
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
    /// To every tenant: whoever wrote the command line means the tenant that is meant there.
    case free
    /// To the tenant that it names; to every one when it names none.
    case ownTenantIfNamed
    /// To the tenant that it names, to nobody when it names none.
    case ownTenant
    /// All of it or nothing, and only if nobody before it says who or where: it lies where others may
    /// have put it, or says something that was meant for another program.
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

  /// Whether it says who or where.
  var saysWhoOrWhere: Bool { tenant != nil || clientID != nil || secret != nil }

  /// Whether it says who and where.
  var isWhole: Bool { tenant != nil && clientID != nil && secret != nil }
}
