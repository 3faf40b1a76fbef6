import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// T-41, T-42: other limits mine the session again; name and saved state do not.
  func changeSession(_ call: OperationCall) async throws -> Reply {
    let patch = try SessionPatch(call)
    let date = Timestamp.text(for: environment.now())
    let id = call.ids[0]
    try await store.read { db in _ = try Store.sessionRow(db, id: id) }
    // Mining with the old limits must not be saved as a result of the new ones.
    if patch.isRecomputed { await jobs.cancel(Self.miningJob(id)) }
    defer { if patch.isRecomputed { startMining(id) } }
    let (lease, now) = (lease(on: Self.miningJob(id)), environment.now())
    try await store.write { db in
      let row = try Store.sessionRow(db, id: id)
      if patch.isRecomputed { try lease.seize(db, now: now) }
      var changes = patch.changes + [("modifiedDate", date)]
      if patch.isRecomputed { changes.append(("state", RoleMiningSessionState.updated.rawValue)) }
      try Store.changeSession(db, number: row.value("number"), changes)
    }
    return .json([String: String](), status: .accepted)
  }
}

/// The columns that a patch of a session changes.
private struct SessionPatch: Sendable {
  private(set) var changes: [(column: String, value: (any DatabaseValueConvertible & Sendable)?)] =
    []
  private(set) var isRecomputed = false

  init(_ call: OperationCall) throws {
    try PatchDocument(call).forEach(allowing: [.replace, .add]) { try apply($0) }
  }

  private mutating func apply(_ field: PatchField) throws {
    switch field.path {
    case "/name":
      let name = try field.text()
      try TextLimit.name.check(name, of: field.path)
      changes.append(("name", name))
    case "/saved": changes.append(("isSaved", try field.flag()))
    case "/pruneThreshold":
      let threshold = field.value == .null ? nil : try field.integer()
      if let threshold { try SessionLimits.checkThreshold(threshold) }
      recompute("pruneThreshold", threshold)
    case "/minNumIdentitiesInPotentialRole":
      let minimum = try field.integer()
      try SessionLimits.checkMinimum(minimum)
      recompute("minimumIdentities", minimum)
    default:
      throw field.refused(
        allowed: ["/name", "/saved", "/pruneThreshold", "/minNumIdentitiesInPotentialRole"])
    }
  }

  private mutating func recompute(_ column: String, _ value: Int?) {
    changes.append((column, value))
    isRecomputed = true
  }
}
