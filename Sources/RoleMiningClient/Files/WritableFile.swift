import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands at a place, open for writing behind what it holds. It is made when nothing is there,
/// for its owner only; what is there keeps its mode.
///
/// Opening never waits, and a pipe whose reader leaves is an error, not the end of the process.
public final class WritableFile: Sendable {
  private let path: String
  private let descriptor: CInt

  /// Opens what stands at a place.
  ///
  /// - Throws: `FileFailure` when it cannot be written, or nobody reads from the pipe that it is.
  public init(appendingTo place: FilePlace) throws(FileFailure) {
    path = place.path
    let isStream = place.occupant == .stream
    // Nothing that is put there after it was looked at is followed, waited for or made ours.
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
      throw FileFailure("\(path) is no longer what it was. Try again.")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Whether it is a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes what fits now and drops the rest: a log must not hold up what it tells about.
  public func offer(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write($0) }
  }

  /// Writes all of it, and waits for a slow reader until the task is cancelled.
  func write(all bytes: Data) async throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write($0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        guard errno == EAGAIN else { throw FileFailure(code: errno, stream: path) }
        guard (try? await Task.sleep(for: .milliseconds(10))) != nil else {
          throw FileFailure("\(path) was not written to its end.")
        }
      }
    }
  }

  /// Writes once. SIGPIPE comes to the thread that writes, so it is held back and taken there.
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
