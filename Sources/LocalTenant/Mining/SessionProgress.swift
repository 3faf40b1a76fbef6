import GRDB
import RoleMiner
import RoleMining

/// Records the progress of a session for its clients.
struct SessionProgress {
  let store: LeasedStore
  let input: MiningInput

  /// Roles are ready once they can be read, which is after mining; here only their number is recorded.
  func record(_ step: MiningProgress) throws {
    switch step {
    case .identitiesObtained(let count):
      try change(.identitiesObtained, [("identityCount", count)])
    case .weighingThresholds(let step, let steps):
      try change(.identitiesObtained, [("weighedCount", step), ("thresholdCount", steps)])
    case .pruneThresholdObtained(let prescribed):
      // Where another threshold is requested, the prescribed one is found later.
      let isFound = input.parameters.pruneThreshold == nil
      try change(
        .pruneThresholdObtained, isFound ? [("prescribedPruneThreshold", prescribed)] : [])
    case .potentialRoles(let ready, let total) where ready == 0:
      try change(.potentialRolesProcessing, [("roleCount", total), ("readyCount", 0)])
    case .potentialRoles, .working: break
    }
  }

  private func change(
    _ state: RoleMiningSessionState, _ values: [(column: String, value: Int)]
  ) throws {
    let changes: [(column: String, value: (any DatabaseValueConvertible)?)] =
      [("state", state.rawValue)] + values.map { ($0.column, $0.value) }
    try store.writing { db in try Store.changeSession(db, number: input.session, changes) }
  }
}
