import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct EvidenceReaderTests {
  private let first = RolePath(session: "s1", role: "r1")
  private let second = RolePath(session: "s1", role: "r2")

  private func reader(_ tenant: CloudTenant) -> EvidenceReader {
    EvidenceReader(Client(transport: tenant))
  }

  @Test func `An overview in the cloud takes one page of identities and at most twelve counts`()
    async throws
  {
    let tenant = CloudTenant(roleSize: 250)
    let reader = reader(tenant)
    let findings = try await reader.findings(on: first, roleSize: 250)
    #expect(findings.basis == .everyone)
    #expect(findings.traits.strongest("department")?.value == "Finance")
    #expect(findings.rules.first?.figures.precision != nil)
    #expect(tenant.questions("/identities").count == 1)
    #expect((1...12).contains(tenant.questions("/search/count").count))
    _ = try await reader.privileged(among: (0..<200).map { Entitlement.ID("e\($0)") })
    let others = tenant.questions().filter { !$0.path.contains("/search/count") }
    #expect(others.count <= 5)
    #expect(tenant.questions().count { !$0.isInBackground } == 0)
  }

  @Test func `Privilege is not known where the tenant says it of no entitlement`() async throws {
    let told = try await reader(CloudTenant(roleSize: 9)).privileged(among: ["e1", "e2"])
    #expect(told == .known(["e1"]))
    let untold = try await reader(CloudTenant(roleSize: 9, saysPrivilege: false))
      .privileged(among: ["e1", "e2"])
    #expect(untold == .unknown("the tenant does not say it"))
  }

  @Test func `What was counted for one role is not counted again for the next`() async throws {
    let tenant = CloudTenant(roleSize: 100)
    let reader = reader(tenant)
    _ = try await reader.findings(on: first, roleSize: 100)
    let counted = tenant.questions("/search/count").count
    _ = try await reader.findings(on: second, roleSize: 100)
    #expect(tenant.questions("/search/count").count == counted)
    // Nor is it asked again whether it is a tenant of this program.
    #expect(tenant.questions("/rolesift").count == 1)
  }

  @Test func `A refused count is asked once, and the rules say what is not known`() async throws {
    let tenant = CloudTenant(roleSize: 100, refused: ["/search/count"])
    let reader = reader(tenant)
    for path in [first, second] {
      let findings = try await reader.findings(on: path, roleSize: 100)
      #expect(findings.ruleDoubt == "this login lacks the permission")
      #expect(findings.rules.first?.figures.precision == nil)
      #expect(findings.rules.first?.figures.recall ?? 0 >= 0.9)
    }
    #expect(tenant.questions("/search/count").count == 1)
  }

  @Test func `For a large role the same thousand identities are read each time`() async throws {
    let tenant = CloudTenant(roleSize: 4_000)
    let reader = reader(tenant)
    for _ in 1...2 {
      let findings = try await reader.findings(on: first, roleSize: 4_000)
      #expect(findings.basis == .sample(1_000))
      #expect(findings.roleSize == 4_000)
      #expect(findings.rules.first?.figures.isEstimate == true)
    }
    let offsets = tenant.questions("/identities").map { question in
      question.query.last { $0.name == "offset" }?.value
    }
    #expect(offsets == ["0", "1250", "2500", "3750", "0", "1250", "2500", "3750"])
  }

  @Test func `Roles and policies of the tenant are read once in a run`() async throws {
    let tenant = CloudTenant(roleSize: 1, refused: ["/sod-policies"])
    let reader = reader(tenant)
    async let one = reader.surroundings()
    async let other = reader.surroundings()
    let both = await (one, other)
    #expect(both.0.roles.value?.first?.entitlements == ["e1"])
    #expect(both.1.policies.reason == "this login lacks the permission")
    #expect(tenant.questions("/roles").count == 1)
    #expect(tenant.questions("/sod-policies").count == 1)
  }

  @Test func `A token without the scope is not tried at all`() async throws {
    let tenant = CloudTenant(roleSize: 10)
    let reader = EvidenceReader(Client(transport: tenant)) {
      Permissions(scopes: ["iai:access-modeling:read"])
    }
    let findings = try await reader.findings(on: first, roleSize: 10)
    let surroundings = await reader.surroundings()
    #expect(findings.ruleDoubt?.contains("sp:search:read") == true)
    #expect(surroundings.roles.reason?.contains("idn:role-unchecked:read") == true)
    #expect(
      Set(tenant.questions().map { $0.path.split(separator: "/")[0] }) == ["rolesift", "v2024"])
    #expect(tenant.questions("/search").isEmpty && tenant.questions("/v2024/roles").isEmpty)
  }

  @Test func `Asking person by person takes one request each, and ends with who holds what`()
    async throws
  {
    let tenant = CloudTenant(roleSize: 12)
    let reader = reader(tenant)
    var walk = HoldingsWalk(
      first,
      entitlements: [
        RoleMiningEntitlement(id: "e1", reference: EntitlementReference()),
        RoleMiningEntitlement(id: "e2", reference: EntitlementReference()),
      ])
    var steps = 0
    while walk.holdings == nil, steps < 10 {
      try await walk.goOn(with: reader)
      steps += 1
    }
    #expect(walk.holdings?.held == Array(repeating: [0], count: 12))
    #expect(tenant.questions("/entitlements/identities/").count == 12)
    #expect(steps == 4)
  }
}
