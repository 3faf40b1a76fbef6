import OrderedCollections
extension AppState {
  /// All jobs, the newest last.
  public var allJobs: [Job] { Array(jobs.values) }

  /// The jobs that have not ended.
  public var runningJobs: [Job] { allJobs.filter { !$0.isDone } }
}
