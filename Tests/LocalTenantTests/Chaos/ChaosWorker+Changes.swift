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
    // A role without any entitlement cannot be provisioned; one always stays.
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

  /// Makes a change, holds what is reported of it against what the tenant did, and tells whether it
  /// happened.
  @discardableResult
  private mutating func change<Output>(_ operation: Operation<Output>) async -> Bool {
    report.changes += 1
    let number = ChaosLedger.operation ?? 0
    let outcome = await outcome(of: operation)
    let count = chaos.ledger.count(of: number)
    let name = operation.endpoint.name
    if !operation.endpoint.isRepeatable, count > 1 {
      report.problems.append("\(name) happened \(count) times")
    }
    if let outcome, outcome != (count > 0) {
      report.problems.append("\(name) was reported as \(outcome) and happened \(count) times")
    }
    return count > 0
  }

  /// Whether the client layer says that it happened; nil when it says that it does not know.
  private mutating func outcome<Output>(of operation: Operation<Output>) async -> Bool? {
    let sent = chaos.patience.date()
    do {
      _ = try await chaos.client.run(operation)
      return true
    } catch {
      guard error.kind == .mayHaveHappened else { return false }
      switch await chaos.client.settle(operation, sent: sent, patience: chaos.patience) {
      case .happened:
        report.settled += 1
        return true
      case .didNotHappen:
        report.settled += 1
        return false
      case .unknown:
        report.unsettled += 1
        return nil
      }
    }
  }
}
