import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct RoleFormTests {
  private func sent(_ effects: [Effect]) -> PotentialRoleChange? {
    guard case .send(_, .role(.change(let fields), _), _)? = effects.first else { return nil }
    return fields
  }

  @Test func `Name, description and saved state are one change`() {
    var state = showingRole()
    _ = state.update(with: .ask(.editRole))
    state.type("Clerks")
    _ = state.update(with: .focus(forward: true))
    state.type("They pay.")
    _ = state.update(with: .choose(forward: true))
    let effects = state.update(with: .submit)
    #expect(
      sent(effects)
        == PotentialRoleChange(name: "Clerks", description: "They pay.", isSaved: true))
    #expect(effects.count == 1)
    #expect(
      state.changes.jobs.last?.title
        == "change the name (now Clerks), description and saved state (now saved) of Role 1")
  }

  @Test func `What does not differ is not sent`() {
    var state = showingRole()
    _ = state.update(with: .ask(.editRole))
    #expect(state.update(with: .submit).isEmpty)
    _ = state.update(with: .ask(.editRole))
    _ = state.update(with: .choose(forward: true))
    #expect(sent(state.update(with: .submit)) == PotentialRoleChange(isSaved: true))
  }

  @Test func `A role needs a name`() {
    var state = showingRole()
    _ = state.update(with: .ask(.editRole))
    _ = state.update(with: .type(.deleteToStart))
    #expect(state.update(with: .submit).isEmpty)
    #expect((state.dialog as? RoleForm)?.problem == "A potential role needs a name.")
  }
}
