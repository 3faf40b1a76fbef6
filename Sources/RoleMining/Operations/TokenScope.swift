/// The names of the scopes that a token may carry.
public enum TokenScope {
  /// Look at everything of role mining.
  public static let read = "iai:access-modeling:read"
  /// Look at everything of role mining and change it.
  public static let manage = "iai:access-modeling:manage"
  /// Whatever the user may do.
  public static let everything = "sp:scopes:all"

  /// The scopes of which a token needs one to look at anything of role mining.
  public static let reading = [read, manage]
  /// The scopes of which a token needs one to change anything of role mining.
  public static let changing = [manage]
  /// The scopes of which a token needs one to look at a role.
  static let readingRoles = [
    "idn:role-unchecked:read", "idn:role-unchecked:manage", "idn:role-checked:read",
    "idn:role-checked:manage",
  ]
}
