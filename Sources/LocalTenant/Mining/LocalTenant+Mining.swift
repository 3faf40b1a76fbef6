import GRDB
import RoleMiner
import RoleMining

extension LocalTenant {
  /// Mines a session in the background, after stopping earlier mining of it.
  func startMining(_ sessionID: String) {
    // T-21: the API has no failed state; the session keeps its state and is resumed when the file is
    // opened next.
    startJob(Self.miningJob(sessionID)) { tenant, store in
      try await tenant.runMining(sessionID, store)
    }
  }

  /// Why mining a session failed here, as a sentence; nil if it has not. T-21: the API does not report it.
  package func miningFailure(of session: RoleMiningSession.ID) -> String? {
    jobs.failure(of: Self.miningJob(session.rawValue))
  }

  /// The subject of the job that mines a session.
  static func miningJob(_ sessionID: String) -> String { "session \(sessionID)" }

  private func runMining(_ sessionID: String, _ leased: LeasedStore) async throws {
    // Another process may have finished it since the look for unfinished sessions.
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
