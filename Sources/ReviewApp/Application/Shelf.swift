import Review
import RoleMining

/// The screens that were left in this run, the last one at the end. An analyst who comes back finds the order, the
/// filter, the marks, the cursor, the tab and the threshold as they were.
struct Shelf: Sendable {
  /// The maximum number of roles that are remembered.
  static let roleLimit = 50
  /// The maximum number of lists of roles that are remembered.
  static let listLimit = 20

  private(set) var lists: [RolesScreen] = []
  private(set) var roles: [RoleScreen] = []
  private var accepted: AcceptedScreen?

  /// Keeps a screen that is left. The rows of a role are dropped, and read again on return.
  mutating func put(_ screen: Screen) {
    switch screen {
    case .sessions: break
    case .roles(let left):
      lists.removeAll { $0.scope == left.scope }
      lists = (lists + [left]).suffix(Self.listLimit)
    case .role(var left):
      left.forgetRows()
      roles.removeAll { $0.path == left.path }
      roles = (roles + [left]).suffix(Self.roleLimit)
    case .accepted(var left):
      // Answers to what is still being read are dropped when they arrive.
      left.walk = nil
      left.stopAsking()
      accepted = left
    }
  }

  /// Takes out a list of roles.
  mutating func takeRoles(_ scope: RolesScope) -> RolesScreen? {
    lists.firstIndex { $0.scope == scope }.map { lists.remove(at: $0) }
  }

  /// Takes out the accepted roles.
  mutating func takeAccepted() -> AcceptedScreen? {
    defer { accepted = nil }
    return accepted
  }

  /// Takes out a role.
  mutating func takeRole(at path: RolePath) -> RoleScreen? {
    roles.firstIndex { $0.path == path }.map { roles.remove(at: $0) }
  }

  /// Changes each list of potential roles.
  mutating func forEachList(_ change: (inout ListState<RoleRow>) -> Void) {
    for index in lists.indices { change(&lists[index].list) }
  }

  /// Changes a role, if it is here.
  mutating func changeRole(at path: RolePath, _ change: (inout RoleScreen) -> Void) {
    for index in roles.indices where roles[index].path == path { change(&roles[index]) }
  }

  /// Forgets a role that the tenant no longer has.
  mutating func forget(_ path: RolePath) { roles.removeAll { $0.path == path } }
}
