import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that gets its name only when it is whole. Until then it is a hidden one beside it.
final class UnfinishedFile: Sendable {
  /// The name that it will get.
  let path: String
  private let place: FilePlace
  private let replacing: Bool
  private let hiddenPath: String
  private let state: Mutex<State>

  private struct State {
    /// Nil once it is closed.
    var descriptor: CInt?
    var isFinished = false
  }

  /// Makes the hidden file, so that a folder that cannot be written to is known at once.
  init(path: String, replacing: Bool) throws(FileFailure) {
    self.path = path
    self.replacing = replacing
    place = FilePlace(path)
    try place.check(replacing: replacing)
    // Not the file's own name with an ending, for that may be as long as a name can be.
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    hiddenPath = place.path(of: ".download-\(random).part")
    let descriptor = open(hiddenPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw place.failure(errno) }
    state = Mutex(State(descriptor: descriptor))
  }

  deinit {
    discard()
  }

  /// Forgets what was written.
  func restart() throws(FileFailure) {
    try onDescriptor { ftruncate($0, 0) == 0 && lseek($0, 0, SEEK_SET) == 0 }
  }

  /// Writes at its end.
  func append(_ bytes: Data) throws(FileFailure) {
    try onDescriptor { descriptor in
      bytes.withUnsafeBytes { Self.write(UnsafeRawBufferPointer($0), to: descriptor) }
    }
  }

  /// Its last bytes, at most `count`.
  func end(count: Int) throws(FileFailure) -> Data {
    var bytes = Data()
    try onDescriptor { descriptor in
      let length = Int(lseek(descriptor, 0, SEEK_END))
      guard length > 0 else { return length == 0 }
      bytes = Data(count: min(count, length))
      return bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return true }
        return pread(descriptor, start, buffer.count, off_t(length - buffer.count)) == buffer.count
      }
    }
    return bytes
  }

  /// Brings it to the disk and gives it its name.
  func finish() throws(FileFailure) {
    try onDescriptor { fsync($0) == 0 }
    guard replacing ? rename(hiddenPath, path) == 0 : nameAnew() else { throw place.failure(errno) }
    state.withLock { $0.isFinished = true }
    discard()
    place.syncFolder()
  }

  /// Closes it, and removes it unless it is finished.
  func discard() {
    state.withLock { state in
      guard let descriptor = state.descriptor else { return }
      state.descriptor = nil
      _ = close(descriptor)
      if !state.isFinished { unlink(hiddenPath) }
    }
  }
}

extension UnfinishedFile {
  /// Renaming would silently replace a file that came to be while we waited; a second name does not.
  private func nameAnew() -> Bool {
    if link(hiddenPath, path) == 0 {
      unlink(hiddenPath)
      return true
    }
    // Some file systems know no second names.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno), !place.isTaken else { return false }
    return rename(hiddenPath, path) == 0
  }

  private func onDescriptor(_ work: (CInt) -> Bool) throws(FileFailure) {
    let code = state.withLock { state in
      guard let descriptor = state.descriptor else { return EBADF }
      return work(descriptor) ? 0 : errno
    }
    guard code == 0 else { throw place.failure(code) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      guard count >= 0 || errno == EINTR else { return false }
      written += max(0, count)
    }
    return true
  }
}
