import FoundationEssentials
import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Notes how far a job is. What does not get further for long is said to be stalled, once.
  mutating func note(_ words: String, of job: JobID) {
    guard let known = jobs[job] else { return }
    jobs[job]?.progress = .running(words)
    guard known.milestone.words == words else {
      jobs[job]?.milestone = (words, now)
      jobs[job]?.isStalled = false
      return
    }
    guard !known.isStalled, standstill(of: job) >= Standstill.limit else { return }
    jobs[job]?.isStalled = true
    say(
      "\(known.title): nothing moved for \(Int(Standstill.limit / 60)) minutes. The tenant does "
        + "not say when something failed; it is asked once a minute from now on.", .warning)
  }

  /// Notes why the tenant could not say how far a job is; that is no progress.
  mutating func note(_ error: APIError, of job: JobID) {
    guard jobs[job] != nil else { return }
    jobs[job]?.progress = .running("\(error.kind.summary); asking again")
  }

  /// How long to wait before the next look at a job.
  func pause(of job: JobID) -> Duration {
    FollowPace.pause(afterStandingStill: standstill(of: job))
  }

  private func standstill(of job: JobID) -> TimeInterval {
    jobs[job].map { now.timeIntervalSince($0.milestone.date) } ?? 0
  }

  /// The sessions that were followed until they stalled (T-21).
  package var stalledSessions: Set<RoleMiningSession.ID> {
    Set(jobs.values.filter { $0.isStalled && !$0.isDone }.compactMap(\.kind.session))
  }
}

extension Job.Kind {
  /// The session that the job is about, when it is about a whole one.
  var session: RoleMiningSession.ID? {
    switch self {
    case .session(let id): id
    case .sessionChange(let id): id
    case .change, .provision, .export: nil
    }
  }
}
