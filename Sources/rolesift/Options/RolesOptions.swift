import ArgumentParser
import RoleMining
import RoleMiningClient

/// Which potential roles are meant, one or several.
struct RolesOptions: ParsableArguments, Sendable {
  @Argument(help: ArgumentHelp("The ids of the potential roles.", valueName: "role-id"))
  var ids: [String]

  @Option(help: ArgumentHelp("The session they came from. (default: not needed)", valueName: "id"))
  var session: String?

  /// The ids, each of them once.
  var roleIDs: [PotentialRole.ID] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.map { PotentialRole.ID($0) }
  }

  /// Reads one of them.
  func reading(_ id: PotentialRole.ID) -> Operation<PotentialRole> {
    session.map { .role(id, in: RoleMiningSession.ID($0)) } ?? .role(id)
  }

  /// Changes one of them.
  func changing(_ id: PotentialRole.ID, _ change: PotentialRoleChange) -> Operation<Accepted> {
    session.map { .change(id, in: RoleMiningSession.ID($0), change) } ?? .change(id, change)
  }
}
