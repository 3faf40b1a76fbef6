import FoundationEssentials
import OrderedCollections
import Review
import RoleMining

/// Follows every change, and other long work, from its beginning to its end, and keeps what undoes it.
///
/// It shows nothing itself: `AppState` tells the analyst.
package struct ChangeTracker: Sendable {
  /// How many jobs at most are kept after they ended, and how many changes at most can be undone or redone.
  static let historyLimit = 100

  /// What can be undone, and what was undone and can be redone.
  package internal(set) var history = UndoHistory()
  private var jobsByID: OrderedDictionary<JobID, Job> = [:]
  private var jobCount = 0

  /// Why a job cannot begin: a job under way would change the same role or session.
  struct Conflict: Error {
    let job: Job
  }
}

extension ChangeTracker {
  /// All jobs, the newest last.
  package var jobs: [Job] { Array(jobsByID.values) }

  /// The jobs that have not ended.
  package var runningJobs: [Job] { jobsByID.values.filter { !$0.isDone } }

  /// The unconfirmed jobs.
  package var unsureJobs: [Job] { jobsByID.values.filter(\.isUnsure) }

  /// The sessions that were followed until they stalled (T-21).
  package var stalledSessions: Set<RoleMiningSession.ID> {
    Set(runningJobs.filter(\.isStalled).compactMap(\.kind.session))
  }

  /// A job; nil if it is unknown or forgotten.
  package internal(set) subscript(id: JobID) -> Job? {
    get { jobsByID[id] }
    set { jobsByID[id] = newValue }
  }
}

extension ChangeTracker {
  /// Begins a job, unless a job under way would change the same role or session.
  mutating func begin(
    _ kind: Job.Kind, _ title: String, at now: Date
  ) throws(Conflict) -> JobID {
    if let other = jobsByID.values.first(where: { !$0.isDone && $0.kind.excludes(kind) }) {
      throw Conflict(job: other)
    }
    jobCount += 1
    let id = JobID(number: jobCount)
    jobsByID[id] = Job(id, kind, title, start: now)
    return id
  }

  /// Begins the job of sending a change.
  mutating func begin(_ sending: Sending, at now: Date) throws(Conflict) -> JobID {
    let id = try begin(sending.change.job, sending.title, at: now)
    jobsByID[id]?.sending = sending
    jobsByID[id]?.progress = Job.checking
    history.remove(sending.purpose)
    return id
  }

  /// Notes that changes were verified and have left this machine.
  mutating func noteSent(_ jobs: Set<JobID>) {
    for job in jobs where jobsByID[job]?.progress == Job.checking {
      jobsByID[job]?.progress = Job.sent
    }
  }

  /// Notes how far a job is.
  ///
  /// - Returns: Whether it counts as stalled from now on.
  mutating func note(_ words: String, of job: JobID, at now: Date) -> Bool {
    jobsByID[job]?.note(words, at: now) ?? false
  }

  /// Notes why the tenant could not report a job's progress; that does not count as progress.
  mutating func note(_ error: APIError, of job: JobID) {
    jobsByID[job]?.progress = .running("\(error.kind.summary); asking again")
  }

  /// Notes the session that a job is about, once it was created.
  mutating func note(_ session: RoleMiningSession.ID, of job: JobID) {
    jobsByID[job]?.kind = .session(session)
  }

  /// Notes the export that the tenant prepares.
  mutating func note(_ export: PotentialRoleExport.ID, of job: JobID) {
    jobsByID[job]?.export = export
  }

  /// Ends a job. If an undo failed, the change can still be undone.
  mutating func end(_ job: JobID, _ progress: Job.Progress) {
    jobsByID[job]?.progress = progress
    guard let sending = jobsByID[job]?.sending else { return }
    jobsByID[job]?.sending = sending.ended
    if case .failed = progress { history.restore(sending.purpose) }
  }

  /// Ends a change that the tenant shows, and keeps what undoes it.
  mutating func end(_ job: JobID, showing trace: Trace, inverse: Change?) {
    guard let sending = jobsByID[job]?.sending else { return }
    history.keep(inverse, of: sending, trace)
    end(job, .succeeded(sending.title))
  }

  /// Gives up a change that may still happen, unless its outcome has become known. The state that it was to undo is
  /// then unknown.
  mutating func abandon(_ job: JobID) {
    guard let known = jobsByID[job], !known.isDone else { return }
    jobsByID[job]?.progress = .failed("You stopped waiting for it. It may still happen.")
  }

  /// Forgets a job that never began, because nothing was sent.
  mutating func withdraw(_ job: JobID) {
    guard let sending = jobsByID.removeValue(forKey: job)?.sending else { return }
    history.restore(sending.purpose)
  }

  /// Forgets the oldest ended jobs, so that a review of days takes no more memory than one of
  /// minutes. A job that has not ended is never forgotten.
  mutating func forgetOldest() {
    history.forgetOldest(keeping: Self.historyLimit)
    // Counted only if there are more jobs than ended ones may be kept.
    guard jobsByID.count > Self.historyLimit else { return }
    let ended = jobsByID.filter(\.value.isDone).keys
    for job in ended.dropLast(Self.historyLimit) { jobsByID[job] = nil }
  }
}
