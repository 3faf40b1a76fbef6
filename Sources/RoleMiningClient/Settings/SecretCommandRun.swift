#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A running command and its output so far.
struct SecretCommandRun {
  enum Ending {
    /// It ended with this status after this output.
    case ended(CInt, [UInt8])
    /// Its output is too long for a secret; this much was read.
    case tooLong(Int)
    /// It timed out.
    case late
  }

  private let id: pid_t
  private let output: CInt
  private let foreground: Foreground?
  private var bytes: [UInt8] = []
  private var isClosed = false
  private var status: CInt?

  private static let limit = 65_536

  init(id: pid_t, output: CInt, foreground: Foreground?) {
    (self.id, self.output, self.foreground) = (id, output, foreground)
  }

  /// Whether it succeeded; whatever else it started may then continue.
  var isDone: Bool { status == 0 && isClosed }

  /// Reads its output to the end. Time in which it is stopped does not count.
  mutating func ending(until deadline: ContinuousClock.Instant) -> Ending {
    var deadline = deadline
    while true {
      // Do not wait for the output of a failed command, which others may hold open.
      if let status, isClosed || status != 0 { return .ended(status, bytes) }
      guard ContinuousClock.now < deadline else { return .late }
      if isClosed { usleep(1000) } else { readWhatIsThere() }
      guard bytes.count <= Self.limit else { return .tooLong(bytes.count) }
      guard hasStopped(), let foreground else { continue }
      let start = ContinuousClock.now
      foreground.suspend()
      deadline += start.duration(to: .now)
    }
  }

  /// Waits for its end, which is certain once its group was killed.
  mutating func reap() {
    guard status == nil else { return }
    while waitpid(id, nil, 0) < 0, errno == EINTR {}
  }

  private mutating func readWhatIsThere() {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    // Also frequent enough to notice that it was stopped.
    guard poll(&waiting, 1, 20) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(output, &buffer, buffer.count)
    bytes += buffer.prefix(max(0, count))
    isClosed = count == 0 || (count < 0 && errno != EINTR)
  }

  /// Whether the terminal has stopped it since the last call. Records its end.
  private mutating func hasStopped() -> Bool {
    var change: CInt = 0
    guard status == nil else { return false }
    let answer = waitpid(id, &change, WNOHANG | WUNTRACED)
    if answer < 0, errno != EINTR { status = 0 }
    guard answer == id else { return false }
    if change & 0xFF == 0x7F { return true }
    status = change
    return false
  }
}
