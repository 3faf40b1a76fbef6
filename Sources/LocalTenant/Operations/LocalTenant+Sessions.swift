import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  func createSession(_ call: OperationCall) async throws -> Reply {
    let request = try call.decoded(RoleMiningSessionRequest.self).checked()
    let (id, date) = (environment.makeID(), Timestamp.text(for: environment.now()))
    let (userID, userName) = (environment.userID, environment.userName)
    let (lease, now) = (lease(on: Self.miningJob(id)), environment.now())
    let session = try await store.write { db in
      // The lease keeps other processes from resuming it as unfinished.
      try lease.seize(db, now: now)
      // Errors in the scope are reported now, not when the session is mined.
      _ = try IdentityScope(request.scope, db).identityCount(db)
      try db.execute(
        literal: """
          INSERT INTO session (id, name, type, state, scope, scopingMethod, minimumIdentities,
            pruneThreshold, isSaved, emailRecipientID, createdByID, createdByName, createdDate,
            modifiedDate)
          VALUES (\(id), \(request.name), \(request.type.rawValue), 'CREATED',
            \(try request.scope.stored), 'MANUAL', \(request.minimumIdentities),
            \(request.pruneThreshold), \(request.isSaved ?? false),
            \(request.emailRecipientID?.rawValue), \(userID), \(userName), \(date), \(date))
          """)
      return try RoleMiningSession(Store.sessionRow(db, id: id))
    }
    startMining(id)
    return .json(session, status: .created)
  }

  func listSessions(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: RoleMiningSessionFields.self)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: .sessions, db)
      return .page(try rows.map { try RoleMiningSession($0) }, total: total)
    }
  }

  func readSession(_ call: OperationCall) async throws -> Reply {
    .json(
      try await store.read { db in
        try RoleMiningSession(Store.sessionRow(db, id: call.ids[0]))
      })
  }

  func readStatus(_ call: OperationCall) async throws -> Reply {
    .json(
      try await store.read { db in
        let row = try Store.sessionRow(db, id: call.ids[0])
        return RoleMiningSessionStatus(
          state: RoleMiningSessionState(rawValue: try row.value("state")))
      })
  }
}

extension ListingTable<RoleMiningSessionFields> {
  /// The newest first; our own choice, as no order is documented.
  fileprivate static var sessions: Self {
    Self(
      selection: "*", source: "session",
      filters: ["saved": .value("isSaved"), "name": .text("name")],
      sorter: { key in
        switch key {
        case .createdBy: "folded(createdByName)"
        case .createdDate: "createdDate"
        }
      },
      order: "createdDate DESC, number DESC", tieBreak: "number")
  }
}

extension RoleMiningSessionRequest {
  /// The request, validated and with defaults.
  ///
  /// - Throws: `Refusal` for an invalid value.
  fileprivate func checked() throws -> Self {
    guard [.specialized, .common].contains(type) else {
      throw Refusal.invalid("Unknown type '\(type)': use SPECIALIZED or COMMON.")
    }
    try TextLimit.name.check(name, of: "name")
    if let pruneThreshold { try SessionLimits.checkThreshold(pruneThreshold) }
    if let minimumIdentities { try SessionLimits.checkMinimum(minimumIdentities) }
    var request = self
    // T-31: a single object is accepted, too, and returned as the declared array.
    if let filters = scope.attributeFilterCriteria {
      request.scope.attributeFilterCriteria = .array(filters.elements)
    }
    return request
  }
}
