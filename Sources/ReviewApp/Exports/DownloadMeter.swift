import Synchronization

/// How many bytes of each export have arrived.
final class DownloadMeter: Sendable {
  private let counts = Mutex<[JobID: Int]>([:])

  var current: [JobID: Int] { counts.withLock { $0 } }

  func note(_ count: Int?, of job: JobID) {
    counts.withLock { $0[job] = count }
  }
}
