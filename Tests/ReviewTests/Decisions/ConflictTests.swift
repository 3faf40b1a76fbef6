import FoundationEssentials
import RoleMining
import TestSupport
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `Decisions that differ` {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let runner: DecisionDesk

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    journal = try Journal(in: folder.path)
    let journal = journal
    runner = DecisionDesk(RunRecorder { ChangeRecorder(journal, Self.ana) })
  }

  private static let ana = RecordContext(
    tenant: .organization("acme"), author: Author(principalID: "u1", principalName: "Ana Ruiz"))
  private static let ben = RecordContext(
    tenant: .organization("acme"), author: Author(principalID: "u2", principalName: "Ben Ode"))

  /// Ana accepted r1; Ben rejected it on another machine, and excluded an entitlement.
  private func prepare() throws {
    let other = try Journal(in: folder.path(of: "other"))
    var rejection = Decision(.rejected, on: DecidedRole("r1", name: "Clerks"), note: "too broad")
    rejection.entitlements = [EntitlementDecision(id: "e1", isKept: false)]
    try other.decide(rejection, in: Self.ben)
    var acceptance = Decision(.accepted, on: DecidedRole("r1", name: "Clerks"))
    acceptance.entitlements = [EntitlementDecision(id: "e2", isKept: false)]
    try journal.decide(acceptance, in: Self.ana)
    _ = try journal.importDecisions(
      try other.export(of: .organization("acme")), from: "ben.jsonl", in: Self.ana)
  }

  @Test func `are listed, and the one that is chosen holds`() async throws {
    try prepare()
    var state = AppState(tenant: "acme", keepsDecisions: true, now: .distantPast)
    #expect(state.update(with: .ask(.conflicts)).contains(.loadConflicts))
    let conflicts = try await runner.conflicts()
    #expect(conflicts.count == 1)
    _ = state.update(with: .answer(.conflicts(.success(conflicts))))
    let choices = try #require(state.dialog as? ConflictsPage).choices
    #expect(choices.count == 2)
    let place = try #require(choices.firstIndex { $0.decision.author.name == "Ben Ode" })
    _ = state.update(with: .scroll(place))
    guard case .record(let recording)? = state.update(with: .submit).first else {
      Issue.record("not recorded")
      return
    }
    #expect(recording.title == "Rejected Clerks like Ben Ode")
    _ = try await runner.record(recording.changes)
    let decision = try #require(try await runner.decision(on: "r1").decision)
    #expect(decision.author.name == "Ana Ruiz" && decision.decision.state == .rejected)
    #expect(decision.decision.note == "too broad")
    #expect(decision.decision.entitlements.map(\.id) == ["e1"])
    #expect(try await runner.conflicts() == [])
    let effects = state.update(with: .answer(.recorded(recording, .success([]))))
    #expect(effects.contains(.loadConflicts))
  }

  @Test func `are pointed out at the start`() async throws {
    try prepare()
    var state = AppState(tenant: "acme", keepsDecisions: true, now: .distantPast)
    let decisions = try await runner.decisions(after: 0)
    #expect(state.update(with: .answer(.decisions(.success(decisions)))).contains(.loadConflicts))
    _ = state.update(with: .answer(.conflicts(.success(try await runner.conflicts()))))
    #expect(
      state.messages.current?.text == "People decided differently on 1 role. C shows it.")
  }
}
