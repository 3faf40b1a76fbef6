import Dispatch
import GRDB

extension LocalTenant {
  /// Does background work that one process at a time may do; skips it if another process does it.
  /// Failures are logged.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - work: The work; its store rejects writes that come too late.
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

  /// This tenant's lease on a subject.
  func lease(on subject: String) -> Lease { Lease(subject: subject, owner: owner) }

  private func withLease(
    on subject: String, _ work: (LeasedStore) async throws -> Void
  ) async throws {
    let (lease, now) = (lease(on: subject), environment.now())
    guard try await store.write({ db in try lease.claim(db, now: now) }) else { return }
    let renewal = renewal(of: lease)
    defer {
      renewal.cancel()
      // Also if the work is cancelled, so that the next opening need not wait for the lease to expire.
      try? store.writing { db in try lease.release(db) }
    }
    try await work(LeasedStore(store: store, lease: lease))
  }

  /// Renews a lease until cancelled, on a separate thread: mining may occupy all threads of the task
  /// pool, and with an expired lease another process would mine the same session.
  private func renewal(of lease: Lease) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "rolesift.lease"))
    timer.schedule(deadline: .now() + Lease.time / 3, repeating: Lease.time / 3)
    timer.setEventHandler { [store, environment] in
      // The next renewal may succeed.
      try? store.writing { db in try lease.renew(db, now: environment.now()) }
    }
    timer.resume()
    return timer
  }
}
