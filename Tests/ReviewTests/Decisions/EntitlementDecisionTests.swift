import FoundationEssentials
import OrderedCollections
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `Deciding on entitlements` {
  private func record(in effects: [Effect]) -> Recording? {
    effects.lazy.compactMap { if case .record(let recording) = $0 { recording } else { nil } }.first
  }

  @Test func `is recorded for the marked ones, and sends nothing`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .move(.row(2)))
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .ask(.entitlementDecision))
    _ = state.update(with: .choose(forward: true))
    state.type("nobody needs it")
    let effects = state.update(with: .submit)
    let change = try #require(record(in: effects)?.changes.first)
    #expect(effects.allSatisfy { if case .send = $0 { false } else { true } })
    #expect(change.state == nil)
    #expect(change.entitlements.map(\.id) == ["e2", "e3"])
    #expect(change.entitlements.allSatisfy { !$0.isKept && $0.reason == "nobody needs it" })
    #expect(state.roleScreen?.entitlements.marks.isEmpty == true)
  }

  @Test func `keeps a reason that was typed when the form is left`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.entitlementDecision))
    _ = state.update(with: .choose(forward: true))
    state.type("nobody needs it")
    #expect(state.update(with: .dismiss).isEmpty)
    #expect(state.said == "Nothing was recorded. K brings back what you typed.")
    _ = state.update(with: .move(.row(2)))
    _ = state.update(with: .ask(.entitlementDecision))
    #expect((state.dialog as? EntitlementDecisionForm)?.reason.text == "")
    _ = state.update(with: .dismiss)
    _ = state.update(with: .move(.row(1)))
    _ = state.update(with: .ask(.entitlementDecision))
    let form = try #require(state.dialog as? EntitlementDecisionForm)
    #expect(form.reason.text == "nobody needs it" && form.choice == .exclude)
    #expect(try #require(record(in: state.update(with: .submit))).changes.count == 1)
    _ = state.update(with: .ask(.entitlementDecision))
    #expect((state.dialog as? EntitlementDecisionForm)?.reason.text == "")
  }

  @Test func `below the threshold suggests exclusion`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .setThreshold(40))
    _ = state.update(with: .move(.row(3)))
    _ = state.update(with: .ask(.entitlementDecision))
    #expect((state.dialog as? EntitlementDecisionForm)?.choice == .exclude)
  }

  @Test func `marks those to be excluded, for the preview that x opens`() throws {
    var state = showingRole(keepsDecisions: true)
    var decision = Decision(.undecided, on: DecidedRole("r1"))
    decision.entitlements = [
      EntitlementDecision(id: "e3", isKept: false), EntitlementDecision(id: "e1", isKept: true),
      EntitlementDecision(id: "gone", isKept: false),
    ]
    let recorded = RecordedDecision.example(decision, at: state.now)
    _ = state.update(
      with: .answer(.decision(path, .success(RoleDecision(decision: recorded, approval: nil)))))
    _ = state.update(with: .ask(.markToExclude))
    #expect(state.roleScreen?.entitlements.marks.keys.map(\.rawValue) == ["e3"])
    _ = state.update(with: .ask(.exclude))
    #expect((state.dialog as? ExclusionPreview)?.entitlements.map(\.id.rawValue) == ["e3"])
  }

  @Test func `Withdrawing and undoing restore what was decided before`() async throws {
    let folder = try TemporaryFolder()
    let desk = DecisionDesk(
      RunRecorder {
        ChangeRecorder(
          try Journal(in: folder.path),
          RecordContext(tenant: .organization("acme"), author: Author(principalName: "Ana Ruiz")))
      })
    func decided() async throws -> [String: Bool] {
      let decision = try await desk.decision(on: "r1").decision?.decision
      return Dictionary(
        uniqueKeysWithValues: (decision?.entitlements ?? []).map { ($0.id, $0.isKept) })
    }
    let keep = DecisionChange(
      of: DecidedRole("r1"), entitlements: [EntitlementDecision(id: "e1", isKept: true)])
    _ = try await desk.record([keep])
    let exclude = DecisionChange(
      of: DecidedRole("r1"),
      entitlements: ["e1", "e2"].map { EntitlementDecision(id: $0, isKept: false) })
    let inverse = try await desk.record([exclude])
    #expect(try await decided() == ["e1": false, "e2": false])
    _ = try await desk.record(inverse)
    #expect(try await decided() == ["e1": true])
    var withdraw = DecisionChange(of: DecidedRole("r1"))
    withdraw.withdrawnEntitlements = ["e1"]
    let again = try await desk.record([withdraw])
    #expect(try await decided() == [:])
    _ = try await desk.record(again)
    #expect(try await decided() == ["e1": true])
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The form for a decision` {
  private func noting(_ reasons: [String] = []) throws -> AppState {
    var settings = ReviewSettings()
    settings.reasons = reasons
    var state = AppState(
      tenant: "test", keepsDecisions: true, settings: settings, now: .distantPast)
    let request = try #require(state.update(with: .show(.allRoles)).pageRequests.first)
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: [role(1)], total: 1)))))
    _ = state.update(with: .ask(.decisionNote))
    return state
  }

  @Test func `chooses among the reasons of the settings`() throws {
    var state = try noting(["too broad", "exists already"])
    _ = state.update(with: .choose(forward: true))
    #expect((state.dialog as? DecisionForm)?.reason.field.text == "too broad")
    _ = state.update(with: .choose(forward: true))
    _ = state.update(with: .choose(forward: true))
    #expect((state.dialog as? DecisionForm)?.reason.field.text == "too broad")
    _ = state.update(with: .choose(forward: false))
    #expect((state.dialog as? DecisionForm)?.reason.field.text == "exists already")
    guard case .record(let recording)? = state.update(with: .submit).first else {
      Issue.record("not recorded")
      return
    }
    #expect(recording.changes.map(\.reason) == ["exists already"])
  }

  @Test func `keeps what was typed when it is left, and says nothing if nothing was`() throws {
    var state = try noting()
    _ = state.update(with: .dismiss)
    #expect(state.messages.current == nil)
    _ = state.update(with: .ask(.decisionNote))
    state.type("Ask Ana")
    _ = state.update(with: .dismiss)
    #expect(state.said == "Nothing was recorded. i brings back what you typed.")
    _ = state.update(with: .ask(.decisionNote))
    #expect((state.dialog as? DecisionForm)?.note.text == "Ask Ana")
  }

  @Test func `takes a note of several lines from the editor`() throws {
    var state = try noting()
    state.type("Ask")
    #expect(state.update(with: .openEditor) == [.edit("Ask")])
    _ = state.update(with: .answer(.edited(.success("Asked.\nShe objects.\n"))))
    #expect((state.dialog as? DecisionForm)?.note == .lines("Asked.\nShe objects."))
    state.type("x")
    #expect(state.messages.current?.text.hasPrefix("The note has several lines.") == true)
    guard case .record(let recording)? = state.update(with: .submit).first else {
      Issue.record("not recorded")
      return
    }
    #expect(recording.changes.map(\.note) == ["Asked.\nShe objects."])
  }

  @Test func `adds what was typed before the earlier note came`() throws {
    var state = try noting()
    state.type("She agrees")
    let decision = Decision(.accepted, on: DecidedRole("r1"), note: "Asked the owner.")
    let recorded = RecordedDecision.example(decision, at: state.now)
    for _ in 1...2 {
      _ = state.update(
        with: .answer(.decision(path, .success(RoleDecision(decision: recorded, approval: nil)))))
    }
    #expect((state.dialog as? DecisionForm)?.note.text == "Asked the owner. She agrees")
  }

  @Test func `keeps the note if the editor fails`() throws {
    var state = try noting()
    state.type("Ask")
    _ = state.update(with: .answer(.edited(.failure(EditorFailure("The editor failed.")))))
    #expect((state.dialog as? DecisionForm)?.note.text == "Ask")
    #expect(state.messages.current?.text == "The editor failed.")
  }
}

extension RecordedDecision {
  /// A decision in the first record of a journal.
  static func example(_ decision: Decision, at time: Date) -> RecordedDecision {
    RecordedDecision(
      record: JournalRecord(
        number: 1, time: time, tenant: .organization("acme"), version: "v2024", author: Author(),
        entry: .decision(decision), previous: .beforeTheFirst, hash: .beforeTheFirst),
      decision: decision, author: Author(), time: time)
  }
}
