import Journal
import Review
import RoleMining

/// The bulk queue: what is done, what waits, and why something was not done.
package struct QueuePage: Dialog {
  /// The place of the chosen task.
  package private(set) var selection = 0
  /// Whether giving up the waiting tasks is to be confirmed.
  package private(set) var isStopping = false

  /// Chooses another task, or asks before the waiting ones are given up.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    switch action {
    case .focus: isStopping = state.queue.count(of: .waiting) > 0
    default: selection = max(0, min(selection + action.lines, state.queue.count - 1))
    }
    return []
  }

  /// Opens the role of the chosen task, or gives up the waiting tasks.
  package func submit(in state: inout AppState) -> [Effect] {
    if isStopping {
      state.queue.stop()
      var page = self
      page.isStopping = false
      state.dialog = page
      return []
    }
    let tasks = state.queue.tasks
    guard tasks.indices.contains(selection), let path = tasks[selection].task.path else {
      return []
    }
    return state.showRole(at: path, named: tasks[selection].task.name)
  }

  /// Goes back to the tasks.
  package func back(in state: inout AppState) {
    guard isStopping else { return }
    var page = self
    page.isStopping = false
    state.dialog = page
  }
}

extension Opening {
  /// The bulk queue.
  package static let queue = Opening(
    acts: false, unless: { $0.keepsDecisions ? nil : noQueue($0) },
    opening: { state in
      guard state.queue.isEmpty else {
        state.dialog = QueuePage()
        return []
      }
      return state.seekQueue()
    })

  /// Begins no further task, or begins the next ones again.
  package static let pauseQueue = Opening(
    unless: { noQueue($0) ?? ($0.queue.isOver ? "Nothing waits in the queue." : nil) },
    opening: { state in
      state.queue.pause(!state.queue.isPaused)
      return []
    })

  /// Tries the failed tasks again. Each is checked first, as every change is.
  package static let retryQueue = Opening(
    unless: { noQueue($0) ?? ($0.queue.count(of: .failed) == 0 ? "Nothing failed." : nil) },
    opening: { state in
      state.queue.retry()
      return []
    })

  /// Forgets a queue that has ended.
  package static let clearQueue = Opening(
    unless: {
      noQueue($0) ?? ($0.queue.isOver ? nil : "The queue has not ended. s gives up what waits.")
    },
    opening: { state in
      state.queue = BulkQueue()
      if state.dialog is QueuePage { state.dialog = nil }
      return [.queue(.clear)]
    })

  private static let noQueue: @Sendable (AppState) -> String? = { state in
    state.queue.isEmpty ? AppState.emptyQueue : nil
  }
}

extension AppState {
  /// Shows a role over the screen at hand.
  mutating func showRole(at path: RolePath, named name: String) -> [Effect] {
    if case .role(let role) = screen, role.path == path { return [] }
    screens.append(.role(roleScreen(of: PotentialRole(id: path.role, name: name), at: path)))
    return loadRoleOnScreen()
  }
}
