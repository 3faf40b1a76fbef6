/// The names of the scopes that a token may carry.
public enum TokenScope {
  /// Reads everything in role mining.
  public static let read = "iai:access-modeling:read"
  /// Reads and changes everything in role mining.
  public static let manage = "iai:access-modeling:manage"
  /// Everything that the user may do.
  public static let everything = "sp:scopes:all"

  /// The scopes, one of which a token needs to read role mining.
  public static let reading = [read, manage]
  /// The scopes, one of which a token needs to change role mining.
  public static let changing = [manage]
  /// The scopes, one of which a token needs to read a role.
  static let readingRoles = [
    "idn:role-unchecked:read", "idn:role-unchecked:manage", "idn:role-checked:read",
    "idn:role-checked:manage",
  ]
}
