import GRDB
import RoleMiner
import RoleMining

extension LocalTenant {
  /// Mines a session in the background, after stopping what was mining it.
  func startMining(_ sessionID: String) {
    // T-21: the API has no state for a session that failed; it stays where it is and is taken up
    // again when the file is opened next.
    startJob(Self.miningJob(sessionID)) { tenant, store in
      try await tenant.runMining(sessionID, store)
    }
  }

  /// Why mining a session has failed here, as a sentence; nil when it has not. T-21: the API does not tell.
  public func miningFailure(of session: RoleMiningSession.ID) -> String? {
    jobs.failure(of: Self.miningJob(session.rawValue))
  }

  /// What the job that mines a session is known by.
  static func miningJob(_ sessionID: String) -> String { "session \(sessionID)" }

  private func runMining(_ sessionID: String, _ leased: LeasedStore) async throws {
    // Another process may have ended it between the look for unfinished sessions and now.
    guard try await !store.read({ db in try Self.isMined(sessionID, db) }) else { return }
    try await environment.pause(environment.miningTime)
    let input = try await store.read { db in try MiningInput(db, sessionID: sessionID) }
    let progress = SessionProgress(store: leased, session: input.session)
    let result = try input.assignments.mine(input.parameters) { step in
      try Task.checkCancellation()
      try progress.record(step)
    }
    let outcome = MiningOutcome(
      input: input, result: result, date: Timestamp.text(for: environment.now()))
    try await environment.pause(environment.miningTime)
    try await outcome.save(in: leased)
  }

  private static func isMined(_ sessionID: String, _ db: Database) throws -> Bool {
    try Store.sessionRow(db, id: sessionID).value("state")
      == RoleMiningSessionState.potentialRolesCreated.rawValue
  }
}
