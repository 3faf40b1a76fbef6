@testable import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `Asking who holds what on the screen of the accepted roles` {
  /// A role with so many people, of whom nobody says what they hold.
  private func bounds(_ size: Int) -> AcceptedEvidence {
    let accepted = AcceptedEvidence.sample().accepted
    let people = AcceptedPeople(
      members: [
        accepted.roles[0].role.id: (1...size).map {
          PublicIdentity(id: .init("i\($0)"), name: "Person \($0)")
        }
      ], organizationSize: 50)
    let known = accepted.roles.map { ($0, people.ids(of: $0.role.id)) }
    return AcceptedEvidence(
      accepted: accepted,
      coverage: CoverageReport(known, identityCount: 50, doubt: "nobody says"),
      gains: ExpectedGains(known, doubt: "nobody says"), people: people)
  }

  private func shown(_ evidence: AcceptedEvidence) throws -> AppState {
    var state = started(keepsDecisions: true)
    _ = state.update(with: .show(.allRoles))
    let effects = state.update(with: .ask(.coverage))
    guard case .accepted(let walk)? = effects.questions.first else { throw Missing() }
    _ = state.update(with: .answer(.evidence(.accepted(walk, .read(evidence)))))
    return state
  }

  private func asked(_ state: inout AppState) throws -> AcceptedHoldingsWalk {
    guard
      case .acceptedHoldings(let walk)? = state.update(with: .ask(.loadAcceptedHoldings)).questions
        .first
    else { throw Missing() }
    return walk
  }

  private func screen(_ state: AppState) throws -> AcceptedScreen {
    guard case .accepted(let screen) = state.screen else { throw Missing() }
    return screen
  }

  private struct Missing: Error {}

  /// The walk after another step.
  private func step(_ walk: AcceptedHoldingsWalk) async throws -> AcceptedHoldingsWalk {
    var walk = walk
    try await walk.goOn(with: EvidenceReader(Client(transport: CloudTenant(roleSize: 3))))
    return walk
  }

  private func answer(_ walk: AcceptedHoldingsWalk, _ failure: APIError? = nil) -> Action {
    .answer(.evidence(.acceptedHoldings(walk, failure)))
  }

  @Test func `shows how far it is, then who would get what`() async throws {
    var state = try shown(bounds(7))
    let walk = try asked(&state)
    #expect(state.isBusy)
    let first = try await step(walk)
    #expect(state.update(with: answer(first)).questions == [.acceptedHoldings(first)])
    #expect(try screen(state).holdings?.words == "asked about 5 of 7 people")
    let second = try await step(first)
    #expect(state.update(with: answer(second)).questions.isEmpty)
    let shown = try screen(state)
    #expect(!state.isBusy && shown.evidence?.coverage.isExact == true)
    #expect(shown.identities.count == 7)
    #expect(!state.isAcceptedOutdated)
    #expect(
      Action.ask(.loadAcceptedHoldings).obstacle(in: state)
        == "It is known already who holds what.")
  }

  @Test func `asks before many requests`() throws {
    var state = try shown(bounds(40))
    #expect(state.update(with: .ask(.loadAcceptedHoldings)).isEmpty)
    let question = try #require(state.dialog as? LoadingQuestion)
    #expect(question.count == 40)
    #expect(state.update(with: .submit).questions.count == 1)
    #expect(state.isBusy)
  }

  @Test func `stops with the same key, and goes on where it stopped`() async throws {
    var state = try shown(bounds(7))
    let first = try await step(asked(&state))
    _ = state.update(with: answer(first))
    #expect(state.update(with: .ask(.loadAcceptedHoldings)).questions.isEmpty)
    #expect(!state.isBusy)
    #expect(state.messages.current?.text == "Stopped: asked about 5 of 7 people. L continues.")
    let late = try await step(first)
    #expect(state.update(with: answer(late)).questions.isEmpty)
    let again = try asked(&state)
    #expect(again.askedCount == 5)
    // What was under way when it was stopped belongs to the walk before.
    #expect(state.update(with: answer(late)).questions.isEmpty)
    #expect(try screen(state).evidence?.people != nil)
    _ = state.update(with: answer(try await step(again)))
    #expect(try screen(state).evidence?.people == nil)
  }

  @Test func `ends when the screen is left, and when the roles are read again`() async throws {
    var state = try shown(bounds(7))
    let first = try await step(asked(&state))
    _ = state.update(with: .back)
    #expect(state.update(with: answer(first)).questions.isEmpty)
    _ = state.update(with: .ask(.coverage))
    #expect(!state.isBusy)
    let walk = try asked(&state)
    #expect(state.update(with: .refresh).questions.count == 1)
    #expect(state.update(with: answer(walk)).questions.isEmpty)
    #expect(Action.ask(.loadAcceptedHoldings).obstacle(in: state) != nil)
  }

  @Test func `says why it cannot go on`() throws {
    var state = try shown(bounds(7))
    let walk = try asked(&state)
    _ = state.update(with: answer(walk, APIError(.forbidden, operation: "x")))
    #expect(!state.isBusy)
    #expect(state.messages.current?.text.hasPrefix("Who holds what cannot be read: ") == true)
  }

  @Test func `is needless where the tenant says it at once`() throws {
    let state = try shown(.sample())
    #expect(
      Action.ask(.loadAcceptedHoldings).obstacle(in: state)
        == "It is known already who holds what.")
  }
}
