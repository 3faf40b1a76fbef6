import ArgumentParser
import RoleMining
import RoleMiningClient

/// Which potential role is meant.
struct RoleOptions: ParsableArguments, Sendable {
  @Argument(help: ArgumentHelp("The id of the potential role.", valueName: "role-id"))
  var id: String

  @Option(
    help: ArgumentHelp(
      "The session it came from. (default: asked of the tenant)", valueName: "id"))
  var session: String?

  /// The potential role's id.
  var roleID: PotentialRole.ID { PotentialRole.ID(id) }

  /// The session of the potential role, asked of the tenant only when it was not given.
  ///
  /// - Throws: `APIError` when the role cannot be had, `Failure` when nobody says which it is.
  func sessionID(asking client: Client) async throws -> RoleMiningSession.ID {
    if let session { return RoleMiningSession.ID(session) }
    return try self.session(of: try await client.run(.role(roleID)))
  }

  /// Reads the potential role.
  ///
  /// - Throws: `APIError` when it cannot be had.
  func read(from client: Client) async throws -> PotentialRole {
    guard let session else { return try await client.run(.role(roleID)) }
    return try await client.run(.role(roleID, in: RoleMiningSession.ID(session)))
  }

  /// The session of a potential role that was read.
  ///
  /// - Throws: `Failure` when nobody says which it is.
  func session(of role: PotentialRole) throws -> RoleMiningSession.ID {
    if let session { return RoleMiningSession.ID(session) }
    guard let session = role.session?.id else {
      throw Failure(
        .failure,
        "The tenant does not say which session the role came from: give it with --session ID.")
    }
    return session
  }
}
