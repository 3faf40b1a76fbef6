import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `What is left to ask person by person` {
  private static let query = NamedReference(id: "q", name: "Four eyes")

  /// A role of a tenant that said at once who holds what.
  private func told(_ queries: [NamedReference]) -> AppState {
    var state = showingRole()
    _ = state.update(with: .tab(.gains))
    let holdings = TenantHoldings(
      identities: [PublicIdentity(id: "i1", name: "Ana")], entitlements: [], held: [[]])
    _ = state.update(with: .answer(.evidence(.holdings(path, .success(holdings)))))
    _ = state.update(with: .answer(.evidence(.people(path, .success(PeopleAccess())))))
    let rules = ConflictRules(policies: .known([]), queries: queries)
    _ = state.update(with: .answer(.evidence(.conflictRules(rules))))
    return state
  }

  @Test func `is nothing where the tenant says who holds what and no policy is only a query`() {
    #expect(
      Action.ask(.loadHoldings).obstacle(in: told([]))
        == "Nothing is left to ask: who holds what is known, and no policy is only a query.")
  }

  @Test func `is who violates a policy that is only a query, until everybody was asked`() throws {
    var state = told([Self.query])
    #expect(Action.ask(.loadHoldings).obstacle(in: state) == nil)
    state.showConflicts()
    #expect((state.dialog as? ReadingPage)?.canAskPeople == true)
    let effects = state.update(with: .ask(.loadHoldings))
    guard case .walk(let walk)? = effects.questions.first else {
      Issue.record("nobody is asked")
      return
    }
    #expect(walk.path == path)
    #expect(Action.ask(.loadHoldings).obstacle(in: state) == "The tenant is already being asked.")
  }

  /// A role of the cloud whose export archive says who holds what.
  private func archived() -> AppState {
    var state = showingRole()
    _ = state.update(with: .tab(.gains))
    let findings = RoleFindings(roleSize: 1, basis: .everyone, traits: MemberTraits(of: []))
    _ = state.update(with: .answer(.evidence(.findings(path, .success(findings)))))
    let holdings = TenantHoldings(
      identities: [PublicIdentity(id: "i1", name: "Ana")], entitlements: [], held: [[]])
    _ = state.update(with: .answer(.evidence(.holdings(path, .success(holdings)))))
    return state
  }

  @Test func `is what people hold beside the role, where its archive says who holds what of it`() {
    var state = archived()
    #expect(Action.ask(.loadHoldings).obstacle(in: state) == nil)
    guard case .walk(let walk)? = state.update(with: .ask(.loadHoldings)).questions.first else {
      Issue.record("nobody is asked")
      return
    }
    let failure = APIError(.forbidden, operation: "listEntitlements")
    _ = state.update(with: .answer(.evidence(.walk(walk, failure))))
    #expect(state.roleScreen?.knowledge?.holdings?.value?.identities.count == 1)
    #expect(state.roleScreen?.knowledge?.people?.reason == "this login lacks the permission")
  }
}
