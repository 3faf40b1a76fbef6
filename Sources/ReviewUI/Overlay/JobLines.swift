import Review

/// What the jobs view lists: the work that was started, the newest first.
struct JobLines {
  let jobs: [Job]

  init(of state: AppState) {
    jobs = state.allJobs.reversed()
  }

  var count: Int { jobs.count }
}
