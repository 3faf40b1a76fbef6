#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that somebody named, open for reading: a file of the disk, or a pipe such as the shell
/// makes of `<(…)`.
///
/// Nothing here waits for ever: a pipe that nobody writes into is refused.
public final class ReadableFile: Sendable {
  /// Its size in bytes; nil for a pipe, which can be read only once.
  public let size: Int?
  let mode: mode_t
  let owner: uid_t
  private let descriptor: CInt

  /// How long a pipe may take until somebody writes into it, and until its writer writes.
  private static let patience = (writer: Duration.seconds(5), bytes: Duration.seconds(60))

  /// Opens a file.
  ///
  /// - Throws: `ReadingFailure` when it cannot be read, or is neither a file nor a pipe.
  public init(_ path: String) throws(ReadingFailure) {
    // To open a pipe would wait for whoever writes into it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingFailure(code: errno) }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    guard [S_IFREG, S_IFIFO].contains(kind) else {
      close(descriptor)
      throw ReadingFailure("it is no file")
    }
    self.descriptor = descriptor
    size = kind == S_IFREG ? Int(status.st_size) : nil
    mode = status.st_mode & 0o777
    owner = status.st_uid
  }

  deinit { close(descriptor) }

  /// Reads on.
  ///
  /// - Parameter buffer: Takes what was read.
  /// - Returns: How many bytes that were; 0 at the end.
  /// - Throws: `ReadingFailure` when it cannot be read, or nobody writes into the pipe that it is.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadingFailure) -> Int {
    let start = ContinuousClock.now
    while true {
      let isReady = size != nil || hasBytesOrEnd(within: Self.patience.writer)
      let count = readOnce(into: buffer)
      if count > 0 || (count == 0 && isReady) { return count }
      // Without a writer there is an end, with one there is nothing yet.
      guard count < 0 else { throw ReadingFailure("nobody writes into this pipe") }
      guard [EAGAIN, EINTR].contains(errno) else { throw ReadingFailure(code: errno) }
      guard start.duration(to: .now) < Self.patience.bytes else {
        throw ReadingFailure("nothing came out of this pipe for a minute")
      }
    }
  }

  /// Reads all of it.
  ///
  /// - Parameter limit: The most bytes that are wanted.
  /// - Returns: The bytes; nil when there are more.
  /// - Throws: `ReadingFailure` when it cannot be read, or nobody writes into the pipe that it is.
  public func bytes(limit: Int = 1 << 20) throws(ReadingFailure) -> [UInt8]? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let count = try read(into: buffer)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }

  /// Waits until there is something to read, or a writer has left.
  private func hasBytesOrEnd(within patience: Duration) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var status: CInt
    repeat {
      status = poll(&waiting, 1, CInt(patience / .milliseconds(1)))
    } while status < 0 && errno == EINTR
    return status > 0
  }

  private func readOnce(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
