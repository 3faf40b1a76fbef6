import HTTPTypes
import RoleMining
import RoleMiningClient

extension ChaosWorker {
  mutating func rename(_ index: Int) async {
    let name = "Name \(ChaosLedger.operation ?? 0)"
    let operation = Operation.change(roles[index].id, PotentialRoleChange(name: name))
    if await change(operation) { roles[index].name = name }
  }

  mutating func save(_ index: Int) async {
    let role = roles[index]
    let operation = Operation.change(
      role.id, in: role.session, PotentialRoleChange(isSaved: !role.isSaved))
    if await change(operation) { roles[index].isSaved.toggle() }
  }

  mutating func edit(_ index: Int) async {
    let role = roles[index]
    guard !role.entitlements.isEmpty else { return }
    let id = role.entitlements[chaos.random.number(below: role.entitlements.count)]
    let isExcluded = role.excluded.contains(id)
    // A role without entitlements cannot be provisioned; one always stays.
    guard isExcluded || role.excluded.count + 1 < role.entitlements.count else { return }
    let operation = Operation.edit(
      role.id, in: role.session, EditEntitlements(ids: [id], exclude: !isExcluded))
    if await change(operation) { roles[index].excluded.formSymmetricDifference([id]) }
  }

  mutating func startExport(_ role: ChaosRole) async {
    await change(.startExport(of: role.id, in: role.session, PotentialRoleExportRequest()))
  }

  mutating func provision(_ index: Int) async {
    let role = roles[index]
    guard !role.isProvisioned else { return }
    let operation = Operation.provision(
      role.id, in: role.session, ProvisionRequest(roleName: "Role \(role.id)", ownerID: role.owner),
      minimumPopularity: 0, includeCommonAccess: true)
    if await change(operation) { roles[index].isProvisioned = true }
  }

  mutating func create() async {
    await change(.create(RoleMiningSessionRequest(name: "New \(ChaosLedger.operation ?? 0)")))
  }

  /// Makes a change, compares the reported outcome with the tenant's, and returns whether it happened.
  @discardableResult
  private mutating func change<Output>(_ operation: Operation<Output>) async -> Bool {
    report.changes += 1
    let number = ChaosLedger.operation ?? 0
    let outcome = await outcome(of: operation)
    let entry = chaos.ledger[number]
    let name = operation.endpoint.name
    if entry.sent > (outcome.wasSentAgain ? 2 : 1) {
      report.problems.append("\(name) was sent \(entry.sent) times")
    }
    if outcome.wasSentAgain, operation.endpoint.method != .patch {
      report.problems.append("\(name) was sent again")
    }
    // It is sent again only if the tenant shows that it was not done, and nothing is late here.
    if entry.done > 1 { report.problems.append("\(name) happened \(entry.done) times") }
    if let isDone = outcome.isDone, isDone != (entry.done > 0) {
      report.problems.append("\(name) was reported as \(isDone), happened \(entry.done) times")
    }
    return entry.done > 0
  }

  /// The outcome reported by the client layer, called like in the program.
  private mutating func outcome<Output>(of operation: Operation<Output>) async -> ChaosOutcome {
    do {
      switch try await chaos.client.deliver(operation, patience: chaos.patience) {
      case .done: return ChaosOutcome(isDone: true)
      case .lost(let lost): return await settled(operation, lost)
      }
    } catch {
      return ChaosOutcome(isDone: false)
    }
  }

  private mutating func settled<Output>(
    _ operation: Operation<Output>, _ lost: LostChange
  ) async -> ChaosOutcome {
    var lost = lost
    let settlement = await chaos.client.settle(operation, &lost, patience: chaos.patience)
    if lost.wasSentAgain { report.sentAgain += 1 }
    switch settlement {
    case .happened, .somebodyDid:
      report.settled += 1
      return ChaosOutcome(isDone: true, wasSentAgain: lost.wasSentAgain)
    case .notSoFar:
      report.settled += 1
      return ChaosOutcome(isDone: false, wasSentAgain: lost.wasSentAgain)
    case .unknown:
      report.unsettled += 1
      return ChaosOutcome(isDone: nil, wasSentAgain: lost.wasSentAgain)
    }
  }
}

/// The outcome of a change reported by the client layer.
private struct ChaosOutcome {
  /// Whether it is done; nil if that is unknown.
  let isDone: Bool?
  var wasSentAgain = false
}
