/// The level of a user at a tenant, as far as the official document names levels.
public enum UserLevel: String, Sendable, CaseIterable {
  /// An administrator of everything.
  case admin = "ORG_ADMIN"
  /// An administrator of roles.
  case roleAdmin = "ROLE_ADMIN"
  /// An administrator of some roles.
  case roleSubadmin = "ROLE_SUBADMIN"
  /// Anybody else.
  case user = "USER"
}
