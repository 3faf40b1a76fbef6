#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file opened for reading: a regular file, or a pipe such as `<(…)` in a shell.
///
/// Nothing blocks forever: a pipe without a writer is rejected.
public final class ReadableFile: Sendable {
  /// Its size in bytes; nil for a pipe, which can be read only once.
  public let size: Int?
  let mode: mode_t
  let owner: uid_t
  private let descriptor: CInt

  /// How long to wait for a pipe's writer to open it, and to write.
  private static let patience = (writer: Duration.seconds(5), bytes: Duration.seconds(60))

  /// Opens a file.
  ///
  /// - Throws: `ReadingFailure` if it is unreadable, or neither a file nor a pipe.
  public init(_ path: String) throws(ReadingFailure) {
    // Opening a pipe would block until it has a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingFailure(code: errno) }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    guard [S_IFREG, S_IFIFO].contains(kind) else {
      close(descriptor)
      throw ReadingFailure("it is not a file")
    }
    self.descriptor = descriptor
    size = kind == S_IFREG ? Int(status.st_size) : nil
    mode = status.st_mode & 0o777
    owner = status.st_uid
  }

  deinit { close(descriptor) }

  /// Reads the next bytes.
  ///
  /// - Parameter buffer: Receives the bytes.
  /// - Returns: The number of bytes; 0 at the end.
  /// - Throws: `ReadingFailure` if it is unreadable, or a pipe without a writer.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadingFailure) -> Int {
    let start = ContinuousClock.now
    while true {
      let isReady = size != nil || hasBytesOrEnd(within: Self.patience.writer)
      let count = readOnce(into: buffer)
      if count > 0 || (count == 0 && isReady) { return count }
      // Without a writer a pipe is at its end, with one it is merely empty.
      guard count < 0 else { throw ReadingFailure("this pipe has no writer") }
      guard [EAGAIN, EINTR].contains(errno) else { throw ReadingFailure(code: errno) }
      guard start.duration(to: .now) < Self.patience.bytes else {
        throw ReadingFailure("this pipe sent nothing for a minute")
      }
    }
  }

  /// Reads all of it.
  ///
  /// - Parameter limit: The maximum number of bytes.
  /// - Returns: The bytes; nil if there are more.
  /// - Throws: `ReadingFailure` if it is unreadable, or a pipe without a writer.
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

  /// Waits until there are bytes to read, or the writer has closed the pipe.
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
