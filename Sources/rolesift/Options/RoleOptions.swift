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

  /// What stands in a request for a session that has still to be asked for.
  static let unknownSession = "{sessionId}"
  /// The variable of a shell that takes its place.
  static let sessionVariable = "SESSION_ID"

  /// The session if it was given, for a request that is shown and not sent.
  var sessionOrVariable: RoleMiningSession.ID {
    RoleMiningSession.ID(session ?? Self.unknownSession)
  }

  /// The session of the potential role, asked of the tenant only when it was not given.
  ///
  /// - Throws: `APIError` when the role cannot be had, `Failure` when nobody says which it is.
  func sessionID(asking client: Client) async throws -> RoleMiningSession.ID {
    if let session { return RoleMiningSession.ID(session) }
    return try self.session(of: try await client.run(.role(roleID)))
  }

  /// The session of the potential role, and the role if it had to be read for that or is wanted.
  ///
  /// - Throws: `APIError` when the role cannot be had, `Failure` when nobody says which session.
  func place(
    asking client: Client, wantsRole: Bool
  ) async throws -> (session: RoleMiningSession.ID, role: PotentialRole?) {
    if let session, !wantsRole { return (RoleMiningSession.ID(session), nil) }
    let role = try await read(from: client)
    return (try self.session(of: role), role)
  }

  /// What asks for the potential role.
  var operation: Operation<PotentialRole> {
    session.map { .role(roleID, in: RoleMiningSession.ID($0)) } ?? .role(roleID)
  }

  /// Reads the potential role.
  ///
  /// - Throws: `APIError` when it cannot be had.
  func read(from client: Client) async throws -> PotentialRole {
    try await client.run(operation)
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
