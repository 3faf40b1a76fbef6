import OrderedCollections
extension AppState {
  /// All jobs, the newest last.
  package var allJobs: [Job] { Array(jobs.values) }

  /// All jobs with what tells them apart, the newest last.
  package var numberedJobs: [(id: JobID, job: Job)] { jobs.map { ($0.key, $0.value) } }

  /// The jobs that have not ended.
  package var runningJobs: [Job] { allJobs.filter { !$0.isDone } }
}
