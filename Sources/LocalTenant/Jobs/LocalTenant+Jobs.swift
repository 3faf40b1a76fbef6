import FoundationEssentials
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
        surroundings.report("\(subject): \(error)")
        jobs.setFailed(subject)
      }
    }
  }

  /// The lease of this tenant on something.
  func lease(on subject: String) -> Lease { Lease(subject: subject, owner: owner) }

  private func withLease(
    on subject: String, _ work: (LeasedStore) async throws -> Void
  ) async throws {
    let (lease, now) = (lease(on: subject), surroundings.now())
    guard try await store.write({ db in try lease.claim(db, now: now) }) else { return }
    let renewal = Task { try await renew(lease) }
    defer {
      renewal.cancel()
      // Also when the work is cancelled, so that the next opening need not wait for the lease.
      try? store.writing { db in try lease.release(db) }
    }
    try await work(LeasedStore(store: store, lease: lease))
  }

  private func renew(_ lease: Lease) async throws {
    repeat {
      try await Task.sleep(for: .seconds(Lease.time / 3))
      let now = surroundings.now()
      guard try await store.write({ db in try lease.renew(db, now: now) }) else { return }
    } while !Task.isCancelled
  }
}
