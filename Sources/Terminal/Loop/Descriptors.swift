#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe that wakes `poll`; it is non-blocking and not inherited by children.
struct WakeUpPipe: Sendable {
  let reading: Int32
  let writing: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
    reading = ends[0]
    writing = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  /// Wakes `poll`. A full pipe has already done so.
  func ring() {
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }

  func close() {
    for end in [reading, writing] { _ = closeDescriptor(end) }
  }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }

/// Reads the available bytes without blocking.
struct WaitingInput {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// Whether the other end is closed: end of file, or a permanent error.
  private(set) var isClosed = false

  /// A flood of input must not starve the loop.
  private static let limit = 1 << 16

  init(of descriptor: Int32) {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !isClosed, bytes.count < Self.limit, Self.isReadable(descriptor) {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] }
      isClosed = count == 0 || (count < 0 && ![EINTR, EAGAIN].contains(errno))
    }
  }

  private static func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
