import Glibc

/// A file that several processes agree on. The lock goes with the value, or with the process.
final class FileLock {
  private let descriptor: Int32

  /// Opens the file; nothing is locked yet.
  ///
  /// - Throws: `Failure` when it cannot be written.
  init(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(.failure, "'\(path)' cannot be written: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Keeps others from having the file for themselves, if nobody has.
  func shareIfFree() -> Bool {
    flock(descriptor, LOCK_SH | LOCK_NB) == 0
  }

  /// Waits until nobody has the file for themselves, and keeps it that way.
  func share() {
    while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
  }

  /// Takes the file if nobody else uses it.
  func takeIfUnused() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Waits until nobody else uses the file, and takes it.
  func take() {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }
}
