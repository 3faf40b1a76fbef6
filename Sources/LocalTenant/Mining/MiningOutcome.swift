import GRDB
import RoleMiner
import RoleMining

/// The result of mining a session, on its way into the store.
struct MiningOutcome: Sendable {
  let input: MiningInput
  /// The ids behind the numbers of the result.
  let identityIDs: [String]
  let entitlementIDs: [String]
  let result: MiningResult
  let date: String

  /// Saves the roles in batches, so that clients can follow and read those that are ready.
  func save(in store: LeasedStore) async throws {
    let roles = result.roles.map { role in
      (id: PotentialRoleID.make(session: input.sessionID, members: memberIDs(of: role)), role)
    }
    let ids = roles.map(\.id)
    try await store.write { db in try removeStale(db, keeping: ids) }
    let commonAccess = Set(result.commonAccess)
    for start in stride(from: 0, to: roles.count, by: Self.portion) {
      try Task.checkCancellation()
      let portion = roles[start..<min(start + Self.portion, roles.count)]
      try await store.write { db in
        for (id, role) in portion { try save(role, id: id, commonAccess, db) }
        try recount(db, isDone: false)
      }
    }
    try await store.write { db in
      try saveJuniors(ids, db)
      try saveUnplaced(ids, db)
      try recount(db, isDone: true)
    }
  }

  private static let portion = 64

  private func memberIDs(of role: MinedRole) -> [String] {
    role.members.map { identityIDs[$0] }
  }

  /// Saved and provisioned roles stay, even if the new limits no longer produce them.
  private func removeStale(_ db: Database, keeping ids: [String]) throws {
    try db.execute(
      literal: """
        DELETE FROM potentialRole WHERE session = \(input.session) AND NOT isSaved
          AND provisionState IN ('POTENTIAL', 'FAILED')
          AND id NOT IN (SELECT value FROM json_each(\(try JSONArgument.array(ids))))
        """)
  }

  /// The prescribed threshold; nil where another threshold is requested, because then it is found later.
  private var prescribed: Int? {
    input.parameters.pruneThreshold == nil ? result.prescribedPruneThreshold : nil
  }

  private func recount(_ db: Database, isDone: Bool) throws {
    let state: RoleMiningSessionState = isDone ? .potentialRolesCreated : .potentialRolesProcessing
    try db.execute(
      literal: """
        UPDATE session SET state = \(state.rawValue), modifiedDate = \(date),
          identityCount = \(result.identityCount), isBounded = \(result.isBounded),
          prescribedPruneThreshold = COALESCE(\(prescribed), prescribedPruneThreshold),
          stability = NULL,
          readyCount = (SELECT count(*) FROM potentialRole WHERE session = \(input.session))
        WHERE number = \(input.session);
        UPDATE session SET roleCount = \(isDone ? 0 : result.roles.count)
        WHERE number = \(input.session);
        UPDATE session SET roleCount = max(roleCount, readyCount) WHERE number = \(input.session)
        """)
  }
}
