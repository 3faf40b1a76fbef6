import RoleEvidence
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A suggested name in the cloud` {
  /// The first role of a list, opened, all of whose identities are clerks; the second role has this name.
  private func names(beside name: String, of session: RoleMiningSession.ID) -> [String] {
    var (state, request) = showingRoles()
    var other = role(2)
    other.name = name
    other.session = RoleMiningSessionParameters(id: session)
    if let request {
      let page = RowPage(rows: [role(1, quality: 90), other], total: 2)
      _ = state.update(with: .answer(.roles(request, .success(page))))
    }
    _ = state.update(with: .open)
    _ = state.update(with: .tab(.overview))
    let traits = MemberTraits(of: Array(repeating: ["jobTitle": "Clerk"], count: 10))
    let findings = RoleFindings(roleSize: 10, basis: .everyone, traits: traits)
    _ = state.update(with: .answer(.evidence(.findings(path, .success(findings)))))
    return state.roleScreen?.knowledge?.names?.names ?? []
  }

  @Test func `is none that a loaded row of its session has, though that role was never opened`() {
    #expect(names(beside: "Buyer", of: "s1").first == "Clerk")
    #expect(names(beside: "clerk", of: "s1").first == "Clerk 2")
  }

  @Test func `may be that of a role of another session`() {
    #expect(names(beside: "Clerk", of: "s2").first == "Clerk")
  }
}
