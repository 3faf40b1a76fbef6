import RoleMining
import Testing

@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `The farewell` {
  @Test func `names a change that was under way, and the command that looks it up`() {
    var state = showingRole()
    _ = state.update(with: .toggleSaved)
    #expect(
      state.farewell == [
        "Probably not sent when you left: save Role 1. `rolesift roles show r1` shows its current state."
      ])
    var connection = ConnectionStatus()
    connection.sentJobs = Set(state.changes.runningJobs.map(\.id))
    _ = state.update(with: .connection(connection))
    #expect(
      state.farewell == [
        "Under way when you left: save Role 1. `rolesift roles show r1` shows its current state."
      ])
  }

  @Test func `is silent when nothing was under way`() throws {
    var state = showingRole()
    guard case .send(let job, _, _) = state.update(with: .toggleSaved).first else {
      Issue.record("Nothing was sent.")
      return
    }
    _ = state.confirm(job)
    #expect(state.farewell == [])
  }
}
