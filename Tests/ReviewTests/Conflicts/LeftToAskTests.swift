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
}
