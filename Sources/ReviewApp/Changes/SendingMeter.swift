import Synchronization

/// The changes that were verified and have left this machine, and are not answered yet.
final class SendingMeter: Sendable {
  private let jobs = Mutex<Set<JobID>>([])

  var current: Set<JobID> { jobs.withLock { $0 } }

  func note(_ job: JobID) { jobs.withLock { _ = $0.insert(job) } }

  func end(_ job: JobID) { jobs.withLock { _ = $0.remove(job) } }
}
