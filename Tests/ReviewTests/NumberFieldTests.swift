import FoundationEssentials
import Review
import RoleMining
import Testing

@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A field with a number` {
  @Test func `is replaced by the first digit typed, and continues with the others`() {
    var field = TextField(number: 20)
    field.apply(.insert("3"))
    field.apply(.insert("5"))
    #expect(field.text == "35" && field.cursor == 2)
  }

  @Test func `is edited by what deletes or moves`() {
    var field = TextField(number: 25)
    field.apply(.deleteBackward)
    field.apply(.insert("6"))
    #expect(field.text == "26")
    field.awaitReplacement()
    field.apply(.left)
    field.apply(.insert("1"))
    #expect(field.text == "216")
  }

  @Test func `of a new session is replaced whenever the cursor arrives there`() {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    _ = state.update(with: .focus(forward: false))
    state.type("3")
    state.type("0")
    _ = state.update(with: .focus(forward: false))
    _ = state.update(with: .focus(forward: true))
    state.type("4")
    #expect((state.dialog as? SessionForm)?.minimumIdentities.text == "4")
  }

  @Test func `of a session's limits is replaced at once`() {
    var state = showing(
      RoleMiningSession(
        id: "s1", name: "Finance", state: .potentialRolesCreated, minimumIdentities: 20,
        pruneThreshold: 40))
    _ = state.update(with: .ask(.tuneSession))
    state.type("5")
    state.type("5")
    #expect((state.dialog as? SessionTuning)?.pruneThreshold.text == "55")
  }

  @Test func `of a provisioning is replaced, and edited after backspace`() {
    var state = showingRole()
    _ = state.update(with: .setThreshold(45))
    _ = state.update(with: .ask(.provision))
    for _ in 0..<5 { _ = state.update(with: .focus(forward: true)) }
    #expect((state.dialog as? ProvisionForm)?.focus == .threshold)
    state.type("6")
    state.type("0")
    #expect((state.dialog as? ProvisionForm)?.threshold == 60)
    _ = state.update(with: .focus(forward: true))
    _ = state.update(with: .focus(forward: false))
    _ = state.update(with: .type(.deleteBackward))
    state.type("5")
    #expect((state.dialog as? ProvisionForm)?.threshold == 65)
  }
}
