import Glibc

/// How a program ended.
public enum ExitStatus: Equatable, Sendable {
  /// It ended by itself with this code, 0 to 255.
  case exited(Int32)
  /// It was ended by this signal.
  case signalled(Int32)

  /// The status as `waitpid` reports it.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .signalled(signal)
  }

  /// Asks without waiting whether a process has ended; `nil` while it runs.
  static func ofEnded(_ processID: Int32) -> ExitStatus? {
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return nil }
    return ExitStatus(waitStatus: status)
  }

  /// Waits until a process has ended; `nil` if it does not end in time.
  static func ofEnded(_ processID: Int32, within limit: Duration) -> ExitStatus? {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if let status = ofEnded(processID) { return status }
      usleep(2_000)
    }
    return nil
  }
}
