import Review
import RoleMining

/// The potential roles whose entitlements are known in this run: those that were opened, and those of sessions whose
/// roles the analyst had read.
struct SeenAccess: Sendable {
  private var roles: [RolePath: RoleKnowledge.OtherRole] = [:]
  /// The sessions whose other roles are being read.
  private var walks: [RoleMiningSession.ID: SiblingsWalk] = [:]
  /// The sessions whose roles were all read, with the number of roles.
  private var whole: [RoleMiningSession.ID: Int] = [:]

  /// Notes a role; false if nothing about it is new.
  mutating func note(_ role: RoleKnowledge.OtherRole, of session: RoleMiningSession.ID) -> Bool {
    let path = RolePath(session: session, role: role.id)
    guard roles[path] != role else { return false }
    roles[path] = role
    return true
  }

  /// All known roles but one, by name.
  func others(than path: RolePath) -> [RoleKnowledge.OtherRole] {
    roles.filter { $0.key != path }.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The names of the other roles of the same session.
  func names(beside path: RolePath) -> [String] {
    roles.filter { $0.key.session == path.session && $0.key != path }.map(\.value.name)
  }

  /// How many of the other roles of a session are known.
  func session(of path: RolePath, roleCount: Int?) -> RoleKnowledge.SessionAccess {
    RoleKnowledge.SessionAccess(
      seenCount: roles.keys.count { $0.session == path.session && $0.role != path.role },
      otherCount: (whole[path.session] ?? roleCount).map { max(0, $0 - 1) },
      isWhole: whole[path.session] != nil, walk: walks[path.session])
  }

  /// The known roles of a session.
  func seen(in session: RoleMiningSession.ID) -> Set<PotentialRole.ID> {
    Set(roles.keys.lazy.filter { $0.session == session }.map(\.role))
  }

  /// Notes that the other roles of a session are being read, and the progress.
  mutating func note(_ walk: SiblingsWalk) {
    for role in walk.newest { _ = note(role, of: walk.session) }
    walks[walk.session] = walk.isDone ? nil : walk
    if walk.isDone { whole[walk.session] = walk.roleCount }
  }

  /// Notes that the other roles of a session are no longer being read.
  mutating func end(_ walk: SiblingsWalk) { walks[walk.session] = nil }

  /// Allows the other roles of a session to be read again.
  mutating func forgetWholeness(of session: RoleMiningSession.ID) { whole[session] = nil }
}
