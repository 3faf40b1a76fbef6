import RoleMining
import TestSupport
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A decision that another program made meanwhile` {
  private let folder: TemporaryFolder
  private let own: DecisionDesk
  private let other: DecisionDesk

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    func desk(_ name: String) -> DecisionDesk {
      DecisionDesk(
        RunRecorder {
          let context = RecordContext(
            tenant: .organization("acme"), author: Author(principalName: name))
          return ChangeRecorder(try Journal(in: folder.path), context)
        })
    }
    (own, other) = (desk("Ana Ruiz"), desk("Bo Chen"))
  }

  private func change(
    _ state: Decision.State? = nil, seen: Int?, note: String? = nil
  ) -> DecisionChange {
    var change = DecisionChange(of: DecidedRole("r1", name: "Clerks"), to: state, note: note)
    change.seen = seen
    return change
  }

  @Test func `is not replaced unseen, and is named with its grounds`() async throws {
    _ = try await own.record([change(.accepted, seen: 0)])
    _ = try await other.record([change(.rejected, seen: 1, note: "asked Eva")])
    for change in [change(.undecided, seen: 1), change(seen: 1, note: "mine")] {
      let failure = await #expect(throws: RecordingFailure.self) { try await own.record([change]) }
      #expect(failure?.isOvertaken == true)
      #expect(
        failure?.description
          == "Bo Chen has decided on Clerks in the meantime (rejected; note: asked Eva).")
    }
    let held = try await own.decision(on: "r1").decision?.decision
    #expect(held?.state == .rejected && held?.note == "asked Eva")
    _ = try await own.record([change(.accepted, seen: 2)])
    #expect(try await other.decision(on: "r1").decision?.decision.state == .accepted)
  }

  @Test func `is not replaced unseen in the same moment`() async throws {
    var seen = 0
    for _ in 1...50 {
      let (mine, theirs) = (change(.accepted, seen: seen), change(.rejected, seen: seen))
      async let first = try? own.record([mine])
      async let second = try? other.record([theirs])
      let recorded = await [first, second].count { $0 != nil }
      #expect(recorded == 1)
      seen = try await own.decision(on: "r1").decision?.record.number ?? 0
    }
    #expect(seen == 50)
  }

  @Test func `is not replaced unseen in the same moment by many decisions at once`() throws {
    let journal = try Journal(in: folder.path)
    let context = RecordContext(
      tenant: .organization("acme"), author: Author(principalName: "Ana Ruiz"))
    let decisions = ["r1", "r2"].map { Decision(.accepted, on: DecidedRole($0)) }
    let held = try journal.decide(Decision(.rejected, on: DecidedRole("r2")), in: context).number
    #expect(try journal.decide(decisions, unlessDecidedAfter: held - 1, in: context) == nil)
    #expect(try journal.last().count == held)
    #expect(try journal.decide(decisions, unlessDecidedAfter: held, in: context)?.count == 2)
  }

  @Test func `is never one of the same run, whose screen is a moment behind`() async throws {
    _ = try await own.record([change(.accepted, seen: 0)])
    _ = try await own.record([change(.rejected, seen: 0)])
    #expect(try await own.decision(on: "r1").decision?.decision.state == .rejected)
  }

  @Test func `adds its note to a form that was left before`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .ask(.decisionNote))
    state.type("mine")
    _ = state.update(with: .dismiss)
    let recorded = RecordedDecision.example(
      Decision(.rejected, on: DecidedRole("r1"), note: "asked Eva"), at: state.now)
    let decided = RoleDecision(decision: recorded, approval: nil)
    _ = state.update(
      with: .answer(.decision(RolePath(session: "s1", role: "r1"), .success(decided))))
    _ = state.update(with: .ask(.decisionNote))
    #expect((state.dialog as? DecisionForm)?.note.text == "asked Eva mine")
  }

  @Test func `shows in the list, and the form comes back`() throws {
    var state = showingRole(keepsDecisions: true)
    let news = CurrentDecisions(byRole: [:], upTo: 4)
    _ = state.update(with: .answer(.decisions(.success(news))))
    _ = state.update(with: .ask(.decisionNote))
    state.type("mine")
    let effects = state.update(with: .submit)
    guard case .record(let recording)? = effects.first else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(recording.changes.map(\.seen) == [0])
    let recorded = RecordedDecision.example(
      Decision(.rejected, on: DecidedRole("r1", name: "Clerks")), at: state.now)
    let failure = RecordingFailure(DecidedMeanwhile([recorded]))
    let reading = state.update(with: .answer(.recorded(recording, .failure(failure))))
    #expect(reading.contains(.loadDecisions(after: 4)))
    #expect((state.dialog as? DecisionForm)?.note.text == "mine")
    #expect((state.dialog as? DecisionForm)?.problem?.contains("in the meantime (rejected") == true)
  }
}
