/// The work that was started, and what the connection does.
package struct JobsPage: Dialog {
  /// The job that was chosen; nil for the newest.
  private var chosen: JobID?
  /// How many lines above the newest job the analyst looks.
  package private(set) var linesAbove = 0
  /// The first visible line while there are no jobs.
  package private(set) var scroll = 0

  init(choosing job: JobID? = nil) { chosen = job }

  /// The place of the chosen job, counted from the newest.
  package func selection(in state: AppState) -> Int {
    state.changes.jobs.reversed().firstIndex { $0.id == chosen } ?? 0
  }

  /// Chooses another job, or looks at the lines above.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    let jobs = Array(state.changes.jobs.reversed())
    guard !jobs.isEmpty else {
      scroll = max(0, scroll + action.lines)
      return []
    }
    let target = selection(in: state) - linesAbove + action.lines
    chosen = jobs[min(max(0, target), jobs.count - 1)].id
    linesAbove = max(0, -target)
    return []
  }

  /// Shows everything known about the chosen job.
  package func submit(in state: inout AppState) -> [Effect] {
    let jobs = Array(state.changes.jobs.reversed())
    state.dialog = jobs.isEmpty ? self : JobPage(job: jobs[selection(in: state)].id)
    return []
  }
}

/// Everything known about one job.
package struct JobPage: Dialog {
  /// The job.
  package let job: JobID

  /// Goes back to the jobs.
  package func back(in state: inout AppState) { state.dialog = JobsPage(choosing: job) }
}

extension Opening {
  /// The work that was started.
  package static let jobs = Opening { _ in JobsPage() }
}
