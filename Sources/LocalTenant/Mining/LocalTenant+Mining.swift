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
    let progress = SessionProgress(store: leased, input: input)
    try progress.record(.identitiesObtained(count: input.identityCount))
    var work = try await work(for: input)
    // Even if mining is stopped, what it found so far need not be found again.
    defer { keptMining.keep(work, of: input.subject) }
    let result = try work.mining.result(
      pruneThreshold: input.parameters.pruneThreshold,
      minimumIdentities: input.parameters.minimumIdentities
    ) { step in
      try Task.checkCancellation()
      try progress.record(step)
    }
    let outcome = MiningOutcome(
      input: input, identityIDs: work.assignments.identityIDs,
      entitlementIDs: work.assignments.entitlementIDs, result: result,
      date: Timestamp.text(for: environment.now()))
    try await environment.pause(environment.miningTime)
    try await outcome.save(in: leased)
    if input.parameters.pruneThreshold != nil {
      try await findPrescribedThreshold(&work.mining, input, leased)
    }
    try await measureStability(of: result, input, work.mining, leased)
  }

  /// Finds the prescribed threshold after the roles are saved, so that they are shown first.
  private func findPrescribedThreshold(
    _ mining: inout Mining, _ input: MiningInput, _ leased: LeasedStore
  ) async throws {
    let prescribed = try mining.prescribedThreshold(
      minimumIdentities: input.parameters.minimumIdentities
    ) { _ in try Task.checkCancellation() }
    try await leased.write { db in
      try Store.changeSession(
        db, number: input.session, [("prescribedPruneThreshold", prescribed)])
    }
  }

  /// Measures the stability last, for the same reason.
  private func measureStability(
    of result: MiningResult, _ input: MiningInput, _ mining: Mining, _ leased: LeasedStore
  ) async throws {
    let stability = try mining.stability(
      of: result, minimumIdentities: input.parameters.minimumIdentities
    ) { _ in try Task.checkCancellation() }
    guard let stability else { return }
    // Rounded down, so that only complete agreement is 100 %.
    let percent = Int(max(0, stability.agreement) * 100)
    try await leased.write { db in
      try Store.changeSession(db, number: input.session, [("stability", percent)])
    }
  }

  private func work(for input: MiningInput) async throws -> KeptMining.MiningWork {
    if let kept = keptMining.take(input.subject) { return kept }
    return try await store.read { db in
      let assignments = try MiningInput.assignments(db)
      var parameters = input.parameters
      // The analyst waits for the roles, not for a threshold that they do not use.
      parameters.defersPrescribedThreshold = true
      if parameters.type == .common {
        parameters.attributes = try MiningInput.attributes(db, in: assignments)
      }
      return KeptMining.MiningWork(
        assignments: assignments, mining: Mining(assignments, parameters))
    }
  }

  private static func isMined(_ sessionID: String, _ db: Database) throws -> Bool {
    try Store.sessionRow(db, id: sessionID).value("state")
      == RoleMiningSessionState.potentialRolesCreated.rawValue
  }
}
