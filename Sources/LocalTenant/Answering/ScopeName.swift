/// The scopes of a token that matter here.
enum ScopeName {
  static let read = "iai:access-modeling:read"
  static let manage = "iai:access-modeling:manage"
  /// Whatever the user may do.
  static let all = "sp:scopes:all"
}
