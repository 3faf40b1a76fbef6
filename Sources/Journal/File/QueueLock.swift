import Glibc

/// Holds a tenant's bulk queue for this process, so that no other one works on the same items. The system frees it
/// when the process ends, however it does.
package final class QueueLock: Sendable {
  private let descriptor: CInt

  /// Takes the lock; nil if another process holds it.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - journal: The journal with the queue.
  /// - Throws: `JournalFailure` if the file of the lock cannot be made.
  package init?(of tenant: TenantKey, in journal: Journal) throws(JournalFailure) {
    let descriptor = try LockFile.open(Self.fileName(of: tenant), beside: journal.path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The name of the file: a tenant's name can be anything, and its hash is a file name.
  package static func fileName(of tenant: TenantKey) -> String {
    "queue-\(RecordHash(of: tenant.description).description.prefix(16)).lock"
  }
}
