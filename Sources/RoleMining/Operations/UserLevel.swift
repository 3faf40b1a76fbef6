/// The user levels that the official document names.
public enum UserLevel: String, Sendable, CaseIterable {
  /// An organisation administrator.
  case admin = "ORG_ADMIN"
  /// A role administrator.
  case roleAdmin = "ROLE_ADMIN"
  /// An administrator of some roles.
  case roleSubadmin = "ROLE_SUBADMIN"
  /// An administrator of sources.
  case sourceAdmin = "SOURCE_ADMIN"
  /// An administrator of some sources.
  case sourceSubadmin = "SOURCE_SUBADMIN"
  /// Any other user.
  case user = "USER"
}
