import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `Explaining a role in the cloud` {
  private let path = RolePath(session: "s1", role: "r1")

  private func explain(_ tenant: CloudTenant) async throws -> RoleKnowledge {
    let reader = EvidenceReader(Client(transport: tenant))
    var role = role(1)
    role.identityCount = 250
    return try await reader.knowledge(of: role, at: path)
  }

  /// What is asked about the role itself, beyond the entitlements tab: neither its counts nor what is read once in a
  /// run.
  private func questions(_ tenant: CloudTenant) -> [CloudTenant.Question] {
    let once = ["/v2024/roles", "/access-profiles", "/sod-policies", "/search/count"]
    return tenant.questions().filter { question in
      !question.path.hasSuffix("/entitlement-popularities")
        && !once.contains { question.path.hasSuffix($0) }
    }
  }

  @Test func `takes at most five requests beyond the entitlements tab, and twelve counts`()
    async throws
  {
    let tenant = CloudTenant(roleSize: 250)
    _ = try await explain(tenant)
    #expect(questions(tenant).count <= 5, "\(questions(tenant).map(\.path))")
    #expect(tenant.questions("/search/count").count <= 12)
    #expect(tenant.questions("/entitlement-popularities").count == 1)
  }

  @Test func `takes no more in a session with thousands of roles, and says what it did not see`()
    async throws
  {
    let tenant = CloudTenant(roleSize: 250, roleCount: 4_000)
    let known = try await explain(tenant)
    #expect(questions(tenant).count <= 5, "\(questions(tenant).count)")
    #expect(tenant.questions("/potential-role-summaries").count == 1)
    let line = RoleOverview(known).lines.first { $0.topic == .name }
    #expect(line?.text.hasSuffix("; not compared with 3,750 other roles") == true)
  }
}
