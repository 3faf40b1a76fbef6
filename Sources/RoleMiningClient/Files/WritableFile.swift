import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file or device opened for appending. A missing file is created for its owner only; an existing one
/// keeps its mode.
///
/// Opening never blocks, and a pipe whose reader closes it is an error, not the end of the process.
public final class WritableFile: Sendable {
  private let path: String
  private let descriptor: CInt

  /// Opens a destination.
  ///
  /// - Throws: `FileFailure` if it cannot be written, or is a pipe without a reader.
  public init(appendingTo place: FilePlace) throws(FileFailure) {
    path = place.path
    let isStream = place.occupant == .stream
    // Nothing that replaces it after the examination is followed, waited for, or changed in mode.
    let flags = O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    descriptor =
      isStream
      ? open(path, flags) : open(place.target.path, flags | O_CREAT | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw isStream ? FileFailure(code: errno, stream: path) : place.failure(errno)
    }
    var status = stat()
    let kinds = isStream ? [S_IFIFO, S_IFCHR] : [S_IFREG]
    guard fstat(descriptor, &status) == 0, kinds.contains(status.st_mode & S_IFMT) else {
      throw FileFailure("\(path) was replaced just now. Try again.")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Whether it is a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes what fits now and drops the rest: a log must not block the program.
  public func offer(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write($0) }
  }

  /// Writes everything, waiting for a slow reader until the task is cancelled.
  func write(all bytes: Data) async throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write($0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        guard errno == EAGAIN else { throw FileFailure(code: errno, stream: path) }
        guard (try? await Task.sleep(for: .milliseconds(10))) != nil else {
          throw FileFailure("\(path) was not written completely.")
        }
      }
    }
  }

  /// Writes once. SIGPIPE is delivered to the writing thread, so it is blocked and consumed there.
  private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    var (brokenPipe, before) = (sigset_t(), sigset_t())
    sigemptyset(&brokenPipe)
    sigaddset(&brokenPipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &brokenPipe, &before)
    #if canImport(Glibc)
      let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      let count = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
    let code = errno
    if count < 0, code == EPIPE {
      var (waiting, number) = (sigset_t(), CInt())
      sigpending(&waiting)
      if sigismember(&waiting, SIGPIPE) == 1 { sigwait(&brokenPipe, &number) }
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = code
    return count
  }
}
