import Dispatch
import GRDB

extension LocalTenant {
  /// Does work in the background that one process at a time may do; nothing when another one does
  /// it already. Failures are reported.
  ///
  /// - Parameters:
  ///   - subject: What is worked on.
  ///   - work: The work; gets a store that refuses what comes too late.
  func startJob(
    _ subject: String, _ work: @escaping @Sendable (LocalTenant, LeasedStore) async throws -> Void
  ) {
    jobs.start(subject) { [weak self] in
      guard let self else { return }
      do {
        try await withLease(on: subject) { try await work(self, $0) }
      } catch is CancellationError {
        return
      } catch {
        let reason = Refusal(error, in: store.path).message
        environment.report("\(subject): \(error)")
        jobs.setFailed(subject, reason)
      }
    }
  }

  /// The lease of this tenant on something.
  func lease(on subject: String) -> Lease { Lease(subject: subject, owner: owner) }

  private func withLease(
    on subject: String, _ work: (LeasedStore) async throws -> Void
  ) async throws {
    let (lease, now) = (lease(on: subject), environment.now())
    guard try await store.write({ db in try lease.claim(db, now: now) }) else { return }
    let renewal = renewal(of: lease)
    defer {
      renewal.cancel()
      // Also when the work is cancelled, so that the next opening need not wait for the lease.
      try? store.writing { db in try lease.release(db) }
    }
    try await work(LeasedStore(store: store, lease: lease))
  }

  /// Renews a lease until it is cancelled. On a thread of its own: mining keeps as many of the
  /// threads that tasks share busy as there are sessions, and a lease that runs out meanwhile would
  /// have another process mine them, too.
  private func renewal(of lease: Lease) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "rolesift.lease"))
    timer.schedule(deadline: .now() + Lease.time / 3, repeating: Lease.time / 3)
    timer.setEventHandler { [store, environment] in
      // What cannot be renewed now may be the next time.
      try? store.writing { db in try lease.renew(db, now: environment.now()) }
    }
    timer.resume()
    return timer
  }
}
