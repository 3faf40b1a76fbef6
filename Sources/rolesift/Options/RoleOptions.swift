import ArgumentParser
import RoleMining
import RoleMiningClient

/// Selects one potential role.
struct RoleOptions: ParsableArguments, Sendable {
  @Argument(
    help: ArgumentHelp("The id of the potential role.", valueName: "role-id"), transform: \.trimmed)
  var id: String

  @Option(
    help: ArgumentHelp(
      "The role's session. (default: looked up)", valueName: "id"),
    transform: \.trimmed)
  var session: String?

  /// The potential role's id.
  var roleID: PotentialRole.ID { PotentialRole.ID(id) }

  /// The placeholder for a session that is not known yet.
  static let unknownSession = "{sessionId}"
  /// The shell variable that replaces it.
  static let sessionVariable = "SESSION_ID"

  /// The session if given, otherwise the placeholder, for a request that is printed and not sent.
  var sessionOrVariable: RoleMiningSession.ID {
    RoleMiningSession.ID(session ?? Self.unknownSession)
  }

  /// The session of the potential role, looked up unless given.
  ///
  /// - Throws: `APIError` when the role cannot be read, `Failure` when it does not state its session.
  func sessionID(asking client: Client) async throws -> RoleMiningSession.ID {
    if let session { return RoleMiningSession.ID(session) }
    return try self.session(of: try await client.run(.role(roleID)))
  }

  /// The session of the potential role, and the role if it was read for that or is needed.
  ///
  /// - Throws: `APIError` when the role cannot be read, `Failure` when it does not state its session.
  func place(
    asking client: Client, wantsRole: Bool
  ) async throws -> (session: RoleMiningSession.ID, role: PotentialRole?) {
    if let session, !wantsRole { return (RoleMiningSession.ID(session), nil) }
    let role = try await read(from: client)
    return (try self.session(of: role), role)
  }

  /// The operation that reads the potential role.
  var operation: Operation<PotentialRole> {
    session.map { .role(roleID, in: RoleMiningSession.ID($0)) } ?? .role(roleID)
  }

  /// Reads the potential role.
  ///
  /// - Throws: `APIError` when it cannot be read.
  func read(from client: Client) async throws -> PotentialRole {
    try await client.run(operation)
  }

  /// The session that a potential role states.
  ///
  /// - Throws: `Failure` when it states none.
  func session(of role: PotentialRole) throws -> RoleMiningSession.ID {
    try role.sessionID(given: session)
  }
}

extension PotentialRole {
  /// The session of the role.
  ///
  /// - Parameter session: The session that was given with it.
  /// - Returns: The session.
  /// - Throws: `Failure` when none was given and the role states none.
  func sessionID(given session: String?) throws -> RoleMiningSession.ID {
    if let session { return RoleMiningSession.ID(session) }
    guard let session = self.session?.id else {
      throw Failure(
        .failure,
        "The tenant does not report the session of this role. Give it with --session ID.")
    }
    return session
  }
}
