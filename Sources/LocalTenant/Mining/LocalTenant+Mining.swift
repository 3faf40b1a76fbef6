import GRDB
import RoleMiner
import RoleMining

extension LocalTenant {
  /// Mines a session in the background, after stopping what was mining it.
  func startMining(_ sessionID: String) {
    jobs.start(Self.miningJob(sessionID)) { [weak self] in
      guard let self else { return }
      do {
        try await runMining(sessionID)
      } catch is CancellationError {
        return
      } catch {
        // T-21: the API has no state for a session that failed; it stays where it is and is taken
        // up again when the file is opened next.
        surroundings.report("mining session \(sessionID): \(error)")
      }
    }
  }

  /// What the job that mines a session is known by.
  static func miningJob(_ sessionID: String) -> String { "session \(sessionID)" }

  private func runMining(_ sessionID: String) async throws {
    let input = try await store.read { db in try MiningInput(db, sessionID: sessionID) }
    let progress = SessionProgress(store: store, session: input.session)
    let result = try input.assignments.mine(input.parameters) { step in
      try Task.checkCancellation()
      try progress.record(step)
    }
    let outcome = MiningOutcome(
      input: input, result: result, date: Timestamp.text(for: surroundings.now()))
    try await outcome.save(in: store)
  }
}
