import RoleMining
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `What was typed` {
  private struct DiskFull: Error, CustomStringConvertible {
    let description = "The disk is full."
  }

  private let full = RecordingFailure(DiskFull())

  private func record(in effects: [Effect]) -> Recording? {
    effects.lazy.compactMap { if case .record(let recording) = $0 { recording } else { nil } }.first
  }

  @Test func `for a note comes back if it cannot be recorded, and is recorded then`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.decisionNote))
    state.type("asked Eva")
    let recording = try #require(record(in: state.update(with: .submit)))
    #expect(state.dialog == nil)
    _ = state.update(with: .answer(.recorded(recording, .failure(full))))
    let form = try #require(state.dialog as? DecisionForm)
    #expect(form.note.text == "asked Eva")
    #expect(form.problem?.hasSuffix("The disk is full.") == true)
    #expect(record(in: state.update(with: .submit))?.changes.first?.note == "asked Eva")
  }

  @Test func `for a postponement comes back for the same role`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.later))
    state.type("Ana Ruiz")
    let recording = try #require(record(in: state.update(with: .submit)))
    _ = state.update(with: .goUp)
    _ = state.update(with: .answer(.recorded(recording, .failure(full))))
    let prompt = try #require(state.dialog as? LaterPrompt)
    #expect(prompt.line.field.text == "Ana Ruiz")
    #expect(prompt.line.problem?.message.hasPrefix("Not recorded: put off Role 1 for Ana") == true)
    let again = try #require(record(in: state.update(with: .submit)))
    #expect(again.changes.map(\.subject.role) == ["r1"])
  }

  @Test func `for entitlements comes back with the choice`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.entitlementDecision))
    _ = state.update(with: .choose(forward: true))
    state.type("nobody needs it")
    let recording = try #require(record(in: state.update(with: .submit)))
    _ = state.update(with: .answer(.recorded(recording, .failure(full))))
    let form = try #require(state.dialog as? EntitlementDecisionForm)
    #expect(form.reason.text == "nobody needs it" && form.choice == .exclude)
    #expect(form.problem?.hasSuffix("The disk is full.") == true)
  }

  @Test func `keeps the program from ending if it cannot be recorded`() throws {
    var state = showingRole(keepsDecisions: true)
    let recording = try #require(record(in: state.update(with: .decide(.accepted))))
    _ = state.update(with: .quit)
    _ = state.update(with: .answer(.recorded(recording, .failure(full))))
    #expect(!state.isLeaving)
    _ = state.update(with: .quit)
    #expect(state.isLeaving)
  }

  @Test(arguments: [Opening.decisionNote, .editRole, .describe, .later, .createSession])
  func `is not lost by leaving without a question`(opening: Opening) {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(opening))
    let form = state.dialog.map { type(of: $0) }
    state.type("a line")
    _ = state.update(with: .quit)
    #expect(!state.isLeaving && state.dialog is LeavingQuestion)
    _ = state.update(with: .dismiss)
    #expect(state.dialog.map { type(of: $0) } == form)
    #expect(state.dialog?.holdsText == true)
    _ = state.update(with: .quit)
    _ = state.update(with: .quit)
    #expect(state.isLeaving)
  }

  @Test func `is asked about only if something was typed`() {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.decisionNote))
    _ = state.update(with: .quit)
    #expect(state.isLeaving)
  }

  @Test func `in the edit form is kept when it is left`() throws {
    var state = showingRole()
    _ = state.update(with: .ask(.editRole))
    _ = state.update(with: .focus(forward: true))
    state.type("They pay.")
    _ = state.update(with: .dismiss)
    #expect(state.messages.current?.text == "Nothing was sent. e brings back what you typed.")
    _ = state.update(with: .ask(.editRole))
    #expect((state.dialog as? RoleForm)?.description.text == "They pay.")
    _ = state.update(with: .submit)
    _ = state.update(with: .ask(.editRole))
    #expect((state.dialog as? RoleForm)?.description.text == "")
  }

  @Test func `in the provisioning form is kept when it is left`() throws {
    var state = showingRole()
    _ = state.update(with: .ask(.provision))
    state.type("Clerks")
    #expect((state.dialog as? ProvisionForm)?.name.text == "Clerks")
    _ = state.update(with: .dismiss)
    #expect(state.messages.current?.text == "Nothing was sent. p brings back what you typed.")
    _ = state.update(with: .ask(.provision))
    #expect((state.dialog as? ProvisionForm)?.name.text == "Clerks")
  }

  @Test func `in one form is kept while another one is left`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.decisionNote))
    state.type("asked Eva")
    _ = state.update(with: .dismiss)
    _ = state.update(with: .ask(.editRole))
    state.type("Clerks")
    _ = state.update(with: .dismiss)
    _ = state.update(with: .ask(.decisionNote))
    #expect((state.dialog as? DecisionForm)?.note.text == "asked Eva")
    _ = state.update(with: .dismiss)
    _ = state.update(with: .ask(.editRole))
    #expect((state.dialog as? RoleForm)?.name.text == "Clerks")
  }

  @Test func `replaces a suggested name`() {
    var form = RoleForm(role(1), at: RolePath(session: "s1", role: "r1"), suggesting: "Clerks", "")
    var state = showingRole()
    _ = form.change(with: .type(.insert("T")), in: &state)
    #expect(form.name.text == "T")
  }
}
