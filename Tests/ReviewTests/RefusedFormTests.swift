import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `What was typed when the tenant refuses it` {
  private let refusal = APIError(
    .forbidden, operation: "patchPotentialRole", status: 403, trackingID: "t-1")

  private func job(_ effects: [Effect]) throws -> JobID {
    guard case .send(let job, _, _)? = effects.first else { throw NothingSent() }
    return job
  }

  private struct NothingSent: Error {}

  /// A state in which a description was sent.
  private func describing() throws -> (state: AppState, job: JobID) {
    var state = showingRole()
    _ = state.update(with: .ask(.describe))
    state.type("They pay.")
    let effects = state.update(with: .submit)
    return (state, try job(effects))
  }

  @Test func `a prompt opens again with the text and the reason`() throws {
    var (state, job) = try describing()
    #expect(state.dialog == nil)
    _ = state.refuse(job, refusal)
    let prompt = try #require(state.dialog as? DescriptionPrompt)
    #expect(prompt.line.field.text == "They pay.")
    #expect(prompt.line.problem?.message.contains("tracking id t-1") == true)
    #expect(state.messages.current?.text.contains("Role 1 still has its old description") == true)
  }

  @Test func `over another dialog it waits until that one is closed`() throws {
    var (state, job) = try describing()
    _ = state.update(with: .ask(.rename))
    _ = state.refuse(job, refusal)
    #expect(state.dialog is RenamePrompt)
    _ = state.update(with: .dismiss)
    #expect(state.dialog is DescriptionPrompt)
  }

  @Test func `a form about a deleted role does not open again`() throws {
    var (state, job) = try describing()
    _ = state.refuse(job, APIError(.missing, operation: "patchPotentialRole"))
    #expect(state.dialog == nil)
  }

  @Test func `what is typed while another change is under way is not lost`() throws {
    var (state, _) = try describing()
    _ = state.update(with: .ask(.describe))
    state.type(" More.")
    #expect(state.update(with: .submit) == [])
    let prompt = try #require(state.dialog as? DescriptionPrompt)
    #expect(prompt.line.field.text == " More.")
    #expect(prompt.line.problem?.message.hasPrefix("Still under way: describe Role 1.") == true)
  }

  @Test func `a session opens again at the field that the tenant names`() throws {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    state.type("Finance")
    let job = try job(state.update(with: .submit))
    let error = APIError(
      .invalid, operation: "createRoleMiningSessions", status: 400,
      messages: ["The criteria cannot be parsed."])
    _ = state.refuse(job, error)
    let form = try #require(state.dialog as? SessionForm)
    #expect(form.name.text == "Finance")
    #expect(form.focus == .criteria)
    #expect(form.problem?.contains("The criteria cannot be parsed.") == true)
  }

  @Test func `a provision form opens again with all that was chosen`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    _ = state.refuse(job, refusal)
    let form = try #require(state.dialog as? ProvisionForm)
    #expect(form.stage == .fields)
    #expect(form.owner.chosen?.id == "i1")
    #expect(form.problem?.contains("tracking id t-1") == true)
  }
}
