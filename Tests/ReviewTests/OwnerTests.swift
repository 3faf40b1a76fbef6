import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `The owner of a role` {
  /// A form whose owner field has a text, and what the search for it came to.
  private func searching(
    _ text: String, _ result: Result<[PublicIdentity], APIError>
  ) -> (state: AppState, form: ProvisionForm?) {
    var state = showingRole()
    _ = state.update(with: .ask(.provision))
    _ = state.update(with: .focus(forward: true))
    var effects = state.update(with: .focus(forward: true))
    effects += state.update(with: .type(.insert(text)))
    for case .findOwners(_, let generation) in effects {
      _ = state.update(with: .answer(.owners(generation: generation, result)))
    }
    return (state, state.dialog as? ProvisionForm)
  }

  private let refusal = APIError(.forbidden, operation: "getPublicIdentities", status: 403)

  @Test func `is an identity id that was typed when the directory is refused`() {
    var (state, form) = searching("2c9180835d2e5168015d32f890ca1581", .failure(refusal))
    #expect(form?.owner.isTypedID == true)
    _ = state.update(with: .submit)
    let chosen = (state.dialog as? ProvisionForm)?.owner.chosen
    #expect(chosen?.id == "2c9180835d2e5168015d32f890ca1581")
  }

  @Test(arguments: ["Ana", "Ana Ruiz", "Maximiliane-Charlotte"])
  func `is not a name that was typed when the directory is refused`(name: String) {
    var (state, form) = searching(name, .failure(refusal))
    #expect(form?.owner.isTypedID == false)
    _ = state.update(with: .submit)
    #expect((state.dialog as? ProvisionForm)?.owner.chosen == nil)
  }

  @Test func `is not searched for again once the directory was refused`() {
    var (state, _) = searching("A", .failure(refusal))
    #expect(state.update(with: .type(.insert("na"))) == [])
  }

  @Test func `is reported as not found, and a failed search as failed`() {
    let (_, found) = searching("Nobody", .success([]))
    #expect(found?.owner.matches == [] && found?.owner.failure == nil)
    let (state, failed) = searching("Nobody", .failure(APIError(.server, operation: "x")))
    #expect(failed?.owner.failure?.kind == .server)
    #expect(state.messages.all.last?.weight == .failure)
  }
}
