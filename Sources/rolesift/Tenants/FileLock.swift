import Glibc

/// A lock between processes. It is released with the value, or with the process.
final class FileLock {
  private let descriptor: Int32

  /// Opens the file without locking it.
  ///
  /// - Throws: `Failure` if it cannot be written.
  init(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(.failure, "'\(path)' cannot be written: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Takes a shared lock if there is no exclusive one.
  func shareIfFree() -> Bool {
    flock(descriptor, LOCK_SH | LOCK_NB) == 0
  }

  /// Waits for a shared lock.
  func share() {
    while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
  }

  /// Takes an exclusive lock if there is no other lock.
  func lockIfUnused() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Waits for an exclusive lock.
  func lockExclusively() {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }
}
