import ReviewApp
import Terminal

/// What the jobs view lists: what the connection does, and below it the work that was started, the
/// newest first.
struct JobLines {
  /// A line: something about the connection, a job, or nothing.
  enum Line {
    case fact(DisplayText, StyledText)
    case job(JobID, Job)
    case blank
  }

  let lines: [Line]

  init(of state: AppState) {
    let facts = ConnectionFacts(of: state).lines
    let jobs = state.numberedJobs.reversed().map { Line.job($0.id, $0.job) }
    lines = facts.map { .fact($0.label, $0.text) } + (facts.isEmpty ? [] : [.blank]) + jobs
  }

  var count: Int { lines.count }
}
