import ArgumentParser
import RoleMining
import RoleMiningClient

/// Selects one or more potential roles.
struct RolesOptions: ParsableArguments, Sendable {
  @Argument(
    help: ArgumentHelp("The ids of the potential roles.", valueName: "role-id"),
    transform: \.trimmed)
  var ids: [String]

  @Option(
    help: ArgumentHelp("The roles' session. (default: not needed)", valueName: "id"),
    transform: \.trimmed)
  var session: String?

  /// The ids without duplicates.
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
