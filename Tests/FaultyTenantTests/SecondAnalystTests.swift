import RoleMining
import RoleMiningClient
import Synchronization
import Testing

@testable import Review
@testable import ReviewApp

/// What a second analyst does while a change is on its way.
@Suite(.timeLimit(.minutes(2))) struct `Changes beside a second analyst` {
  private struct Unexpected: Error {}

  private func rename(_ name: String, _ tenant: FaultyTenant) async throws {
    _ = try await tenant.colleague.run(
      .change(tenant.role.id, in: tenant.session, PotentialRoleChange(name: name)))
  }

  private func edit(
    _ ids: [Entitlement.ID], exclude: Bool, _ tenant: FaultyTenant
  ) async throws {
    _ = try await tenant.colleague.run(
      .edit(tenant.role.id, in: tenant.session, EditEntitlements(ids: ids, exclude: exclude)))
  }

  @Test(arguments: [TriedChange.rename, .describe, .save, .exclude])
  func `No change overwrites a colleague's`(kind: TriedChange) async throws {
    let tenant = try await FaultyTenant.copy()
    let seen = try await kind.seen(tenant)
    try await rename("Theirs", tenant)
    guard
      case .changedMeanwhile(let news) = await tenant.sender.send(
        kind.change(tenant), seen: seen)
    else { throw Unexpected() }
    #expect(news.differences.map(\.words) == ["name: \(tenant.role.name ?? "") → Theirs"])
    #expect(tenant.wire.sent == [])
    #expect(try await tenant.now().name == "Theirs")
  }

  @Test func `Undoing leaves what a colleague changed since`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.rename
    guard
      case .done(.role(let left), let inverse?) = await tenant.sender.send(
        kind.change(tenant), seen: try await kind.seen(tenant))
    else { throw Unexpected() }
    try await rename("Theirs", tenant)
    guard case .changedMeanwhile = await tenant.sender.send(inverse, seen: .left(left)) else {
      throw Unexpected()
    }
    #expect(try await tenant.now().name == "Theirs")
    // A difference that undoing does not touch is no obstacle.
    try await rename("Mine", tenant)
    try await edit([tenant.entitlements[0].id], exclude: true, tenant)
    guard case .done = await tenant.sender.send(inverse, seen: .left(left)) else {
      throw Unexpected()
    }
    #expect(try await tenant.now().name == tenant.role.name)
  }

  @Test func `What was shown is what is provisioned, or nothing`() async throws {
    let tenant = try await FaultyTenant.copy()
    let hidden = tenant.entitlements[1].id
    try await edit([hidden], exclude: true, tenant)
    let role = try await tenant.now()
    let shown = Set(tenant.entitlements.map(\.id)).subtracting([hidden])
    let change = TriedChange.provision.change(tenant)
    // The colleague restores it between reading the role and sending the change, so only the list shows it.
    try await edit([hidden], exclude: false, tenant)
    guard
      case .changedMeanwhile(let news) = await tenant.sender.send(
        change, seen: .provisioning(role, entitlements: shown, unreadable: 0))
    else { throw Unexpected() }
    #expect(
      news.differences.contains {
        if case .goingIn(let added, 0) = $0 { added.map(\.id) == [hidden] } else { false }
      })
    #expect(tenant.wire.sent == [])
    #expect(try await tenant.now().provisionState == .potential)
  }

  @Test func `A lost rename is not sent again over a colleague's`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.rename
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.lostBefore)
    guard case .lost(let answer) = await tenant.sender.send(kind.change(tenant), seen: seen) else {
      throw Unexpected()
    }
    try await rename("Theirs", tenant)
    tenant.wire.fail(nil)
    guard case (.unknown, _) = await tenant.sender.settle(answer) else { throw Unexpected() }
    #expect(tenant.wire.sent.count == 1)
    #expect(try await tenant.now().name == "Theirs")
  }

  @Test func `A change of a session's limits is never sent twice`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.retune
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.failedBefore)
    guard case .lost(let answer) = await tenant.sender.send(kind.change(tenant), seen: seen) else {
      throw Unexpected()
    }
    guard case (.notSoFar, _) = await tenant.sender.settle(answer) else { throw Unexpected() }
    #expect(tenant.wire.sent.count == 1)
  }

  @Test
  func `A late request is found when it arrives, and was not repeated`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.provision
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.late)
    guard case .lost(let answer) = await tenant.sender.send(kind.change(tenant), seen: seen) else {
      throw Unexpected()
    }
    guard case (.notSoFar, let known) = await tenant.sender.settle(answer) else {
      throw Unexpected()
    }
    await tenant.wire.deliverLate()
    await tenant.rest()
    // The role that was made tells by its name and its owner whose request it was.
    guard case (.happened, _) = await tenant.sender.settle(known) else { throw Unexpected() }
    #expect(tenant.wire.sent.count == 1)
    #expect(tenant.wire.arrived.count == 1)
  }

  @Test func `A colleague's provisioning is not mistaken for one's own`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.provision
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.lostBefore)
    guard case .lost(let answer) = await tenant.sender.send(kind.change(tenant), seen: seen) else {
      throw Unexpected()
    }
    _ = try await tenant.colleague.run(
      .provision(
        tenant.role.id, in: tenant.session,
        ProvisionRequest(roleName: "Theirs", ownerID: tenant.owner), minimumPopularity: 0,
        includeCommonAccess: true))
    await tenant.rest()
    guard case (.somebodyDid, _) = await tenant.sender.settle(answer) else { throw Unexpected() }
  }

  @Test func `If more was excluded than requested, someone else's change is among it`() async throws
  {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.exclude
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.lostBefore)
    guard case .lost(let answer) = await tenant.sender.send(kind.change(tenant), seen: seen) else {
      throw Unexpected()
    }
    try await edit(tenant.entitlements.prefix(2).map(\.id), exclude: true, tenant)
    tenant.wire.fail(nil)
    guard case (.somebodyDid, _) = await tenant.sender.settle(answer) else { throw Unexpected() }
  }
}
