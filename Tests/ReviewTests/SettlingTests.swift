import FoundationEssentials
import OrderedCollections
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct SettlingTests {
  /// A state in which the answer to saving a role was lost, and what is asked then.
  private func saving() throws -> (state: AppState, job: JobID, change: Change) {
    var state = showingRole()
    _ = state.update(with: .back)
    guard case .send(let job, let change, _) = state.update(with: .toggleSaved).first
    else { throw Missing() }
    let asked = state.lose(job, change)
    guard case .settle(job, let answer, after: .zero) = asked.first, asked.count == 1 else {
      throw Missing()
    }
    #expect(answer.change == change)
    return (state, job, change)
  }

  private struct Missing: Error {}

  @Test func `a change whose answer was lost is looked up, and its row is unsure meanwhile`() throws
  {
    let (state, _, _) = try saving()
    #expect(state.roles?.waits == ["r1": .unsure])
    #expect(state.changes.history.undoable == [])
  }

  @Test func `a lost change that happened is confirmed`() throws {
    var (state, job, change) = try saving()
    #expect(state.settle(job, change, .happened(.change)) == [.loadRole(path)])
    #expect(state.roles?.waits == [:])
    #expect(state.messages.current?.text.hasPrefix("Confirmed: Saved Role 1.") == true)
  }

  @Test func `a change that may be someone else's says so, and cannot be undone`() throws {
    var (state, job, change) = try saving()
    _ = state.settle(job, change, .somebodyDid(.change))
    #expect(state.messages.current?.text.contains("by your request or by someone else's") == true)
    #expect(state.changes.history.undoable == [])
    #expect(state.changes[job]?.isDone == true)
  }

  @Test
  func
    `a change that is not confirmed yet keeps its role closed, and is looked up again automatically`()
    throws
  {
    var (state, job, change) = try saving()
    guard case .settle(job, _, after: .seconds(30)) = state.settle(job, change, .notSoFar).first
    else { throw Missing() }
    #expect(state.messages.current?.text.hasPrefix("Not confirmed yet: save Role 1.") == true)
    #expect(state.roles?.waits == ["r1": .unsure])
    #expect(state.changes[job]?.isDone == false)
    _ = state.update(with: .time(state.now.addingTimeInterval(120)))
    guard case .settle(job, _, after: .seconds(30)) = state.settle(job, change, .notSoFar).first
    else { throw Missing() }
    _ = state.update(with: .time(state.now.addingTimeInterval(200)))
    #expect(state.settle(job, change, .notSoFar) == [])
    #expect(state.changes[job]?.isDone == true)
    #expect(state.roles?.waits == [:])
    #expect(state.messages.current?.text.hasPrefix("Role 1 is not saved: ") == true)
  }

  @Test func `a change that may still happen is sent again only if the analyst insists`() throws {
    var (state, job, change) = try saving()
    _ = state.settle(job, change, .notSoFar)
    #expect(state.update(with: .toggleSaved) == [])
    guard let question = state.dialog as? SendingQuestion else {
      Issue.record("not asked")
      return
    }
    #expect(!question.takesEnter)
    _ = state.update(with: .dismiss)
    #expect(state.changes[job]?.isDone == false)
    _ = state.update(with: .toggleSaved)
    guard case .send(_, change, _) = state.update(with: .submit).first else { throw Missing() }
    #expect(state.changes[job]?.isDone == true)
    #expect(state.settle(job, change, .notSoFar) == [])
  }

  @Test func `A asks at once, and replaces the look-up that was waiting`() throws {
    var (state, job, change) = try saving()
    _ = state.settle(job, change, .notSoFar)
    guard case .settle(job, _, after: .zero) = state.update(with: .lookUp).first else {
      throw Missing()
    }
    #expect(state.settle(job, change, .notSoFar) == [])
    #expect(state.settle(job, change, .notSoFar).count == 1)
  }

  @Test func `a change that cannot be looked up stays unconfirmed and blocks other changes`() throws
  {
    var (state, job, change) = try saving()
    let sent = state.now
    let unknown = Settlement<Trace>.unknown("It cannot be looked up.")
    #expect(state.settle(job, change, unknown).count == 1)
    #expect(state.roles?.waits == ["r1": .unsure])
    #expect(!state.isBusy)
    _ = state.update(with: .time(state.now.addingTimeInterval(400)))
    #expect(state.settle(job, change, unknown, sent: sent) == [])
    #expect(state.changes[job]?.isUnsure == true)
    guard case .settle(job, let answer, after: .zero) = state.update(with: .lookUp).first else {
      throw Missing()
    }
    #expect(answer.change == change)
    #expect(answer.sending.sent == sent)
  }

  @Test func `a change that was sent a second time says so`() throws {
    var (state, job, change) = try saving()
    var answer = LostAnswer.lost(change, at: state.now)
    answer.sending.wasSentAgain = true
    _ = state.update(with: .answer(.settled(job, answer, .happened(.change))))
    #expect(state.messages.current?.text.contains("It was sent a second time") == true)
  }

  @Test func `a provisioning that someone else started is followed, and not called one's own`()
    throws
  {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, change) = try #require(sent)
    _ = state.lose(job, change)
    let role = PotentialRole(id: "r1", provisionState: .pending)
    #expect(
      state.settle(job, change, .somebodyDid(.role(role)))
        == [.followProvision(job, path, after: .seconds(1))])
    let made = PotentialRole(id: "r1", provisionState: .complete, roleID: "role-9")
    _ = state.update(with: .answer(.provisionState(job, path, .success(made))))
    #expect(state.messages.current?.text.contains("by your request or by someone else's") == true)
  }

  @Test func `a session that was created without an answer is found and followed`() throws {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    guard case .send(let job, let change, _) = state.update(with: .submit).first else {
      throw Missing()
    }
    #expect(state.lose(job, change).count == 1)
    let session = RoleMiningSession(id: "s9", state: .created)
    #expect(
      state.settle(job, change, .happened(.session(session)))
        .contains(.followSession(job, "s9", after: .seconds(1))))
  }
}
