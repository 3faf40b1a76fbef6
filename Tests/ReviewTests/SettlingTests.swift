import OrderedCollections
import RoleMining
import RoleMiningClient
import Testing

@testable import Review

@Suite struct SettlingTests {
  private let lost = APIError(.mayHaveHappened, operation: "patchPotentialRole")

  /// A state in which the answer to saving a role was lost, and what is asked then.
  private func saving() throws -> (state: AppState, job: JobID, change: Change) {
    var state = showingRole()
    _ = state.update(with: .back)
    guard case .send(let job, .role(let change, path)) = state.update(with: .toggleSaved).first
    else { throw Missing() }
    let asked = state.update(with: .answer(.changed(job, change, path, .failure(lost))))
    guard case .settle(job, let answer) = asked.first, asked.count == 1 else { throw Missing() }
    #expect(answer.change == .role(change, path))
    return (state, job, .role(change, path))
  }

  private struct Missing: Error {}

  @Test func `a change whose answer was lost is looked up, and its row is unsure meanwhile`() throws
  {
    let (state, _, _) = try saving()
    #expect(state.roles?.waits == ["r1": .unsure])
    #expect(state.undoable == [])
  }

  @Test func `a lost change that happened can be taken back`() throws {
    var (state, job, change) = try saving()
    let effects = state.update(with: .answer(.settled(job, change, .happened(.change))))
    #expect(effects == [.loadRole(path)])
    #expect(state.roles?.waits == [:])
    #expect(state.undoable.map(\.title) == ["save"])
    #expect(state.messages.current?.text == "It happened after all: save. u takes it back.")
  }

  @Test func `a lost change that did not happen is said not to be done and is not sent again`()
    throws
  {
    var (state, job, change) = try saving()
    #expect(state.update(with: .answer(.settled(job, change, .didNotHappen))) == [])
    #expect(state.messages.current?.text.hasPrefix("Not done: save.") == true)
    #expect(state.jobs[job]?.isDone == true)
    #expect(state.undoable == [])
  }

  @Test func `what cannot be found out stays unsure, keeps others waiting, and is asked again`()
    throws
  {
    var (state, job, change) = try saving()
    let unknown = Settlement<Trace>.unknown("It cannot be looked up.")
    #expect(state.update(with: .answer(.settled(job, change, unknown))) == [])
    #expect(state.roles?.waits == ["r1": .unsure])
    #expect(!state.isBusy)
    #expect(state.update(with: .toggleSaved) == [])
    let again = state.update(with: .lookUp)
    guard case .settle(job, let answer) = again.first else {
      Issue.record("not asked again: \(again)")
      return
    }
    #expect(answer.change == change)
    #expect(answer.sent == state.jobs[job]?.start)
  }

  @Test func `a provisioning whose answer was lost is looked up and then followed`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, change) = try #require(sent)
    let asked = state.update(with: .answer(.provisioned(job, change, path, .failure(lost))))
    guard case .settle(job, let answer) = asked.first else {
      Issue.record("not asked: \(asked)")
      return
    }
    #expect(answer.before?.id == "r1")
    let role = PotentialRole(id: "r1", provisionState: .pending)
    let effects = state.update(with: .answer(.settled(job, change, .happened(.role(role)))))
    #expect(effects == [.followProvision(job, path, after: .seconds(1))])
  }

  @Test func `a lost provisioning that did not happen ends its job`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, change) = try #require(sent)
    _ = state.update(with: .answer(.provisioned(job, change, path, .failure(lost))))
    #expect(state.update(with: .answer(.settled(job, change, .didNotHappen))) == [])
    #expect(state.jobs[job]?.isDone == true)
  }

  @Test func `a session that was created without an answer is found and followed`() throws {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    guard case .send(let job, let change) = state.update(with: .submit).first else {
      throw Missing()
    }
    let asked = state.update(
      with: .answer(.created(job, change, .failure(lost))))
    #expect(asked.count == 1)
    let session = RoleMiningSession(id: "s9", state: .created)
    let effects = state.update(
      with: .answer(.settled(job, change, .happened(.session(session)))))
    #expect(effects.contains(.followSession(job, "s9", after: .seconds(1))))
  }
}
