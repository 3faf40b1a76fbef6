import Glibc

/// Holds a tenant's bulk queue for this process, so that no other one works on the same items. The system frees it
/// when the process ends, however it does.
package final class QueueLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; nil if another process holds it, or its file cannot be made.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - journal: The journal with the queue.
  package init?(of tenant: TenantKey, in journal: Journal) {
    // A tenant's name can be anything, and its hash is a file name.
    let name = RecordHash(of: tenant.description).description.prefix(16)
    let folder = journal.path.dropLast(Journal.fileName.count)
    let descriptor = open("\(folder)queue-\(name).lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
