import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

/// A long review does not grow.
@Suite(.timeLimit(.minutes(1))) struct LimitTests {
  /// Saves or unsaves the role this many times.
  private func change(_ state: inout AppState, times: Int) {
    for _ in 0..<times {
      guard case .send(let job, let change, _)? = state.update(with: .toggleSaved).first else {
        continue
      }
      var saved = role(1)
      saved.isSaved = state.roleScreen?.role.isSaved != true
      _ = state.confirm(job, .role(saved), inverse: change)
    }
  }

  @Test func `Ended jobs and changes that can be undone are kept up to a limit`() {
    var state = showingRole()
    change(&state, times: 3 * ChangeTracker.historyLimit)
    #expect(state.changes.jobs.count == ChangeTracker.historyLimit)
    #expect(state.changes.history.undoable.count == ChangeTracker.historyLimit)
  }

  @Test func `The newest jobs are kept`() throws {
    var state = showingRole()
    change(&state, times: ChangeTracker.historyLimit + 5)
    let newest = try #require(state.changes.jobs.last?.id)
    change(&state, times: 1)
    #expect(state.changes.jobs.dropLast().last?.id == newest)
  }

  @Test func `A job that has not ended is kept however many end after it`() throws {
    var state = showingRole()
    _ = state.update(with: .ask(.export))
    guard case .download(let export, _, _)? = state.update(with: .submit).first else {
      Issue.record("no export")
      return
    }
    change(&state, times: 2 * ChangeTracker.historyLimit)
    #expect(state.changes[export]?.isDone == false)
    #expect(state.changes.jobs.count == ChangeTracker.historyLimit + 1)
  }
}
