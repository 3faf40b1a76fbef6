import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `Provisioning marked roles` {
  /// Three marked roles, the first of them being loaded.
  private func begun() -> QueueBench {
    var bench = QueueBench(marking: 3)
    bench.perform(noConflictRules)
    bench.perform(.ask(.provision))
    return bench
  }

  /// The role at hand is loaded.
  private func load(_ bench: inout QueueBench, state: ProvisionState? = nil) {
    guard let screen = bench.state.roleScreen else { return }
    let whole = PotentialRole(
      id: screen.path.role, name: screen.role.name, identityCount: 10, provisionState: state,
      excludedEntitlements: [], identityDistribution: [], identityIDs: [])
    bench.perform(.answer(.role(screen.path, .success(whole))))
    let rows = RowPage(rows: [entitlement(1, popularity: 90, holders: 9)], total: 1)
    for request in bench.others.pageRequests where request.screen == screen.id {
      bench.perform(.answer(.tab(request, .success(rows))))
    }
  }

  /// Fills the form at hand and confirms it.
  private func confirm(_ bench: inout QueueBench) {
    guard let form = bench.state.dialog as? ProvisionForm else { return }
    bench.perform(.focus(forward: true))
    bench.perform(.focus(forward: true))
    let generation = (bench.state.dialog as? ProvisionForm)?.owner.generation ?? 0
    let owner = PublicIdentity(id: "i1", name: "Ana Ruiz")
    bench.perform(.answer(.owners(generation: generation, .success([owner]))))
    bench.perform(.submit)
    bench.perform(.submit)
    bench.perform(.type(.insert(form.name.text)))
    bench.perform(.submit)
  }

  private func provisioned(_ bench: QueueBench) -> [PotentialRole.ID] {
    bench.others.compactMap { effect in
      if case .send(_, .provision(_, let path, _, _), _) = effect { path.role } else { nil }
    }
  }

  @Test func `shows the form of each role, and sends none that was not confirmed`() {
    var bench = begun()
    #expect(bench.state.said == "Provisioning 1 of 3: Role 1 is loading.")
    load(&bench)
    #expect((bench.state.dialog as? ProvisionForm)?.place == "1 of 3")
    confirm(&bench)
    #expect(provisioned(bench) == ["r1"])
    load(&bench)
    #expect((bench.state.dialog as? ProvisionForm)?.place == "2 of 3")
    #expect((bench.state.dialog as? ProvisionForm)?.name.text == "Role 2")
    bench.perform(.ask(.skipProvision))
    load(&bench)
    #expect((bench.state.dialog as? ProvisionForm)?.place == "3 of 3")
    confirm(&bench)
    #expect(provisioned(bench) == ["r1", "r3"])
    #expect(bench.state.dialog == nil)
    #expect(bench.state.roles?.selection.marks.count == 1)
  }

  @Test func `a role that is already provisioned is left out`() {
    var bench = begun()
    load(&bench, state: .complete)
    #expect(bench.state.said.hasPrefix("Left out: Role 1. This role is already provisioned"))
    load(&bench)
    #expect((bench.state.dialog as? ProvisionForm)?.place == "2 of 3")
  }

  @Test func `ends when the form is left, and returns to the list with the marks`() {
    var bench = begun()
    load(&bench)
    bench.perform(.dismiss)
    #expect(bench.state.said == "Stopped at 1 of 3. 3 roles are left and still marked; p goes on.")
    #expect(bench.state.roles?.selection.marks.count == 3)
    #expect(provisioned(bench).isEmpty)
    bench.perform(.ask(.provision))
    load(&bench)
    confirm(&bench)
    load(&bench)
    bench.perform(.dismiss)
    #expect(bench.state.said == "Stopped at 2 of 3. 2 roles are left and still marked; p goes on.")
    #expect(bench.state.roles?.selection.marks.count == 2)
  }

  @Test func `of a single role has no number, and says nothing when it is left`() {
    var bench = QueueBench(marking: 1)
    bench.perform(noConflictRules)
    bench.perform(.ask(.provision))
    #expect(bench.state.said == "Provisioning: Role 1 is loading.")
    load(&bench)
    #expect((bench.state.dialog as? ProvisionForm)?.place == nil)
    bench.perform(.dismiss)
    #expect(bench.state.said == "")
    #expect(bench.state.roles != nil)
  }

  @Test func `ends when the analyst leaves while a role is loading`() {
    var bench = begun()
    bench.perform(.goUp)
    load(&bench)
    #expect(bench.state.dialog == nil)
    #expect(bench.state.roles != nil)
  }
}
