import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `Reading the accepted roles` {
  private func decisions(_ roles: String...) -> [Decision] {
    roles.map { Decision(.accepted, on: DecidedRole(.init($0), name: $0, session: "s1")) }
      + [Decision(.rejected, on: DecidedRole("r9", session: "s1"))]
  }

  private func read(
    _ decisions: [Decision], from tenant: CloudTenant
  ) async throws -> (evidence: AcceptedEvidence, steps: Int) {
    let reader = EvidenceReader(Client(transport: tenant))
    var walk = AcceptedWalk(number: 1)
    walk.begin(with: decisions)
    for step in 1...20 {
      if let evidence = try await walk.goOn(with: reader) { return (evidence, step) }
      #expect(walk.readCount == step)
    }
    throw APIError(.server, operation: "it does not end")
  }

  @Test
  func `takes three requests per role in the cloud and a few more, none before the analyst's own`()
    async throws
  {
    let tenant = CloudTenant(roleSize: 40)
    let (evidence, steps) = try await read(decisions("r1", "r2"), from: tenant)
    #expect(steps == 3)
    // The archives are of no use.
    #expect(tenant.questions("/export").count == 2)
    #expect(tenant.questions("/potential-role").count == 8)
    #expect(tenant.questions("organization").count == 1)
    #expect(tenant.questions("/search/count").count == 1)
    #expect(tenant.questions().count == 10)
    #expect(tenant.questions().allSatisfy { $0.isInBackground })
    #expect(evidence.coverage.roles.map(\.name) == ["Role r1", "Role r2"])
  }

  @Test func `gives bounds where nobody says who holds what`() async throws {
    let (evidence, _) = try await read(decisions("r1", "r2"), from: CloudTenant(roleSize: 40))
    #expect(!evidence.coverage.isExact)
    #expect(evidence.coverage.doubt?.contains("the tenant does not offer it") == true)
    // Both roles have the same 40 people.
    #expect(evidence.coverage.identities.exact == 40)
    #expect(evidence.coverage.organizationIdentities == 45)
    // 30 of 40 hold the only entitlement of each role.
    #expect(evidence.gains.grantCount == CountBounds(10, 20))
    #expect(evidence.gains.gainingCount == CountBounds(10, 20))
    #expect(evidence.gains.identities == nil && evidence.gains.repeatedGrantCount == nil)
  }

  @Test func `is exact where the export archives say who holds what`() async throws {
    let rows = (0..<30).map { "i\($0),e1\n" }.joined()
    let tenant = CloudTenant(
      roleSize: 40, archive: archive(("holdings.csv", "identityId,entitlementId\n" + rows)))
    let (evidence, _) = try await read(decisions("r1", "r2"), from: tenant)
    #expect(evidence.people == nil, "there is nobody left to ask")
    #expect(evidence.gains.grantCount.exact == 10 && evidence.gains.gainingCount.exact == 10)
    #expect(evidence.gains.repeatedGrantCount == 10 && evidence.gains.doubt == nil)
    #expect(evidence.coverage.isExact && evidence.coverage.explainedGrants.exact == 30)
    #expect(evidence.coverage.organizationIdentities == 45)
    #expect(tenant.questions("/export").count == 2 && tenant.questions("/identities").count == 2)
  }

  @Test func `gives bounds where only some export archives say who holds what`() async throws {
    let rows = (0..<30).map { "i\($0),e1\n" }.joined()
    let tenant = CloudTenant(
      roleSize: 40, missing: ["/r2/export"],
      archive: archive(("holdings.csv", "identityId,entitlementId\n" + rows)))
    let (evidence, _) = try await read(decisions("r1", "r2"), from: tenant)
    #expect(tenant.questions("/r2/export").count == 1)
    #expect(!evidence.coverage.isExact && evidence.gains.identities == nil)
    #expect(evidence.people?.everybody.count == 40, "they can still be asked")
  }

  @Test func `goes on without the scope for searches`() async throws {
    let tenant = CloudTenant(roleSize: 40, refused: ["/search/count"])
    let (evidence, _) = try await read(decisions("r1"), from: tenant)
    #expect(evidence.coverage.organizationIdentities == nil)
    #expect(evidence.coverage.identities.exact == 40)
  }

  @Test func `names the roles that the tenant no longer has`() async throws {
    let tenant = CloudTenant(roleSize: 40, missing: ["/potential-role-summaries/r2"])
    let (evidence, _) = try await read(decisions("r1", "r2"), from: tenant)
    #expect(evidence.accepted.gone == ["r2"])
    #expect(evidence.coverage.roles.map(\.id) == ["r1"])
  }

  @Test func `sends nothing if no role is accepted`() async throws {
    let tenant = CloudTenant(roleSize: 40)
    let (evidence, steps) = try await read(decisions(), from: tenant)
    #expect(steps == 1 && evidence.accepted.roles.isEmpty)
    #expect(tenant.questions().isEmpty)
  }
}

@Suite(.timeLimit(.minutes(1))) struct `Asking the people of the accepted roles` {
  private func walk(on tenant: CloudTenant) async throws -> AcceptedHoldingsWalk {
    let evidence = try await known(to: EvidenceReader(Client(transport: tenant)))
    return try #require(AcceptedHoldingsWalk(evidence, number: 1))
  }

  private func known(to reader: EvidenceReader) async throws -> AcceptedEvidence {
    var walk = AcceptedWalk(number: 1)
    walk.begin(
      with: ["r1", "r2"].map { Decision(.accepted, on: DecidedRole($0, session: "s1")) })
    while true {
      if let evidence = try await walk.goOn(with: reader) { return evidence }
    }
  }

  @Test func `asks each person once, in the background, whatever roles they are in`() async throws {
    let tenant = CloudTenant(roleSize: 40)
    var walk = try await walk(on: tenant)
    #expect(walk.personCount == 40 && walk.askedCount == 0)
    let reader = EvidenceReader(Client(transport: tenant))
    var steps = 0
    while walk.evidence == nil {
      try await walk.goOn(with: reader)
      steps += 1
      #expect(walk.askedCount == 5 * steps)
    }
    #expect(tenant.questions("/entitlements/identities/").count == 40)
    #expect(tenant.questions("/entitlements/identities/").allSatisfy { $0.isInBackground })
  }

  @Test func `ends with exact figures, but does not know what others hold`() async throws {
    let tenant = CloudTenant(roleSize: 40)
    var walk = try await walk(on: tenant)
    let reader = EvidenceReader(Client(transport: tenant))
    while walk.evidence == nil { try await walk.goOn(with: reader) }
    let evidence = try #require(walk.evidence)
    #expect(evidence.people == nil)
    #expect(evidence.gains.grantCount.exact == 10 && evidence.gains.gainingCount.exact == 10)
    #expect(evidence.gains.repeatedGrantCount == 10 && evidence.gains.doubt == nil)
    #expect(evidence.gains.identities?.count { !$0.gains.isEmpty } == 10)
    let coverage = evidence.coverage
    #expect(coverage.isExact && coverage.explainedGrants.exact == 30)
    #expect(coverage.overlaps.map(\.grantCount) == [30])
    #expect(coverage.organizationIdentities == 45)
    #expect(coverage.leftOverGrants == nil && coverage.organizationGrants == nil)
    #expect(coverage.doubt == "the tenant was not asked what others hold")
  }

  @Test func `is refused at the first person without the scope`() async throws {
    let tenant = CloudTenant(roleSize: 40, refused: ["i0/entitlements"])
    var walk = try await walk(on: tenant)
    let reader = EvidenceReader(Client(transport: tenant))
    for _ in 1...2 {
      await #expect(throws: APIError.self) { try await walk.goOn(with: reader) }
    }
    #expect(tenant.questions("/entitlements/identities/").count == 1)
  }
}

@Suite(.timeLimit(.minutes(1))) struct `Reading the other roles of a session` {
  @Test func `takes one request per role, and none for those seen`() async throws {
    let tenant = CloudTenant(roleSize: 40)
    let reader = EvidenceReader(Client(transport: tenant))
    var walk = SiblingsWalk("s1", knowing: ["r1", "r2"])
    var found: [RoleKnowledge.OtherRole] = []
    try await walk.goOn(with: reader)
    #expect(walk.roleCount == 10 && walk.wantedCount == 8 && walk.readCount == 0)
    #expect(tenant.questions("/entitlement-popularities").isEmpty)
    while !walk.isDone {
      try await walk.goOn(with: reader)
      found += walk.newest
    }
    #expect(found.map(\.id.rawValue) == (3...10).map { "r\($0)" })
    #expect(found.allSatisfy { $0.entitlements == ["e1"] })
    #expect(tenant.questions("/entitlement-popularities").count == 8)
    #expect(tenant.questions().count == 9)
    #expect(tenant.questions().allSatisfy { $0.isInBackground })
  }

  @Test func `leaves out a role that cannot be read`() async throws {
    let tenant = CloudTenant(roleSize: 40, missing: ["/r4/entitlement-popularities"])
    let reader = EvidenceReader(Client(transport: tenant))
    var walk = SiblingsWalk("s1", knowing: Set((5...10).map { .init("r\($0)") }))
    var found: [RoleKnowledge.OtherRole] = []
    while !walk.isDone {
      try await walk.goOn(with: reader)
      found += walk.newest
    }
    #expect(found.map(\.id) == ["r1", "r2", "r3"])
  }
}

@Suite(.timeLimit(.minutes(1))) struct `What several roles give, from counts alone` {
  private func accepted(
    _ number: Int, _ people: Int, _ granted: [(id: Int, holders: Int)]
  ) -> AcceptedRole {
    let role = role(number)
    return AcceptedRole(
      role: role, path: RolePath(session: "s1", role: role.id),
      decision: Decision(.accepted, on: DecidedRole(role.id)),
      granted: granted.map { entitlement($0.id, popularity: 50, holders: $0.holders) })
  }

  private func people(_ numbers: ClosedRange<Int>) -> Set<Identity.ID> {
    Set(numbers.map { .init("i\($0)") })
  }

  @Test func `is bounded by roles for the same people and roles for different ones`() {
    let gains = ExpectedGains(
      [
        (accepted(1, 10, [(1, 4), (2, 10)]), people(1...10)),
        (accepted(2, 10, [(1, 7)]), people(6...15)),
      ], doubt: "nobody says")
    // Six of the first and three of the second lack the first entitlement.
    #expect(gains.grantCount == CountBounds(6, 9))
    #expect(gains.gainingCount == CountBounds(6, 9))
    #expect(gains.entitlements.map(\.count) == [0, nil])
    #expect(gains.doubt == "nobody says")
  }

  @Test func `is never more than the people there are`() {
    let gains = ExpectedGains(
      [
        (accepted(1, 10, [(1, 0), (2, 0)]), people(1...10)),
        (accepted(2, 10, [(3, 0)]), people(1...10)),
      ], doubt: "")
    #expect(gains.grantCount.exact == 30)
    #expect(gains.gainingCount.exact == 10)
  }
}
