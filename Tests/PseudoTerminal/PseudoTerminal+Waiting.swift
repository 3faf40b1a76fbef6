import Glibc
import TestSupport

extension PseudoTerminal {
  /// Waits until a text stands on the screen, in one line.
  ///
  /// - Parameters:
  ///   - text: What is looked for.
  ///   - seconds: How long to wait before giving up.
  /// - Returns: The first screen that shows the text.
  /// - Throws: `WaitFailure`, which shows the last screen.
  @discardableResult
  public func waitUntil(contains text: String, within seconds: Double = 30) throws -> Screen {
    try waitUntil("“\(text)” on the screen", within: seconds) { $0.contains(text) }
  }

  /// Waits until a text is gone from the screen.
  ///
  /// - Parameters:
  ///   - text: What has to go.
  ///   - seconds: How long to wait before giving up.
  /// - Returns: The first screen that does not show the text.
  /// - Throws: `WaitFailure`, which shows the last screen.
  @discardableResult
  public func waitUntil(lacks text: String, within seconds: Double = 30) throws -> Screen {
    try waitUntil("“\(text)” gone from the screen", within: seconds) { !$0.contains(text) }
  }

  /// Waits until a screen is as wanted.
  ///
  /// - Parameters:
  ///   - expectation: What is waited for, for the message.
  ///   - seconds: How long to wait before giving up.
  ///   - condition: Asked again and again, so it may look at more than the screen.
  /// - Returns: The first screen at rest that fulfils the condition.
  /// - Throws: `WaitFailure`, which shows the last screen.
  @discardableResult
  public func waitUntil(
    _ expectation: String = "the expected screen", within seconds: Double = 30,
    _ condition: (Screen) -> Bool
  ) throws -> Screen {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var current = condition(screen) ? screenAtRest(until: deadline) : screen
    while !condition(current) {
      // Asked before reading: what a program wrote before it ended is read after it ended.
      let hasEnded = exitStatus() != nil
      let before = received.count
      device.wait(for: POLLIN, milliseconds: hasEnded ? 0 : 20)
      readWhatArrived()
      let isSilent = received.count == before
      if !isSilent { current = emulator.snapshot() }
      if condition(current) {
        // What holds in the middle of a frame says nothing: "keeps 3" may be half of "keeps 32".
        current = screenAtRest(until: deadline)
      } else if isSilent && hasEnded || ContinuousClock.now > deadline {
        throw WaitFailure(
          expectation: expectation, seconds: seconds, exitStatus: ended, screen: current)
      }
    }
    return current
  }

  /// The screen once nothing has been written for a moment, or when the time is over.
  private func screenAtRest(until deadline: ContinuousClock.Instant) -> Screen {
    var before = -1
    while received.count > before, ContinuousClock.now < deadline {
      before = received.count
      device.wait(for: POLLIN, milliseconds: 30)
      readWhatArrived()
    }
    return emulator.snapshot()
  }

  /// Waits until the program is gone and everything it wrote has been read.
  ///
  /// - Parameter seconds: How long to wait before giving up.
  /// - Returns: How it ended.
  /// - Throws: `WaitFailure`, which shows the last screen.
  @discardableResult
  public func waitForExit(within seconds: Double = 30) throws -> ExitStatus {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let status = exitStatus()
      readWhatArrived()
      if let status { return status }
      if ContinuousClock.now > deadline {
        throw WaitFailure(
          expectation: "the end of the program", seconds: seconds, exitStatus: nil, screen: screen)
      }
      device.wait(for: POLLIN, milliseconds: 20)
    }
  }

  /// How the program ended; `nil` while it runs.
  public func exitStatus() -> ExitStatus? {
    if ended == nil { ended = ExitStatus.ofEnded(processID) }
    return ended
  }

  /// Reads what arrives within a moment, shows it, and keeps none of the bytes: for very long runs.
  public func readAlong(milliseconds: Int32) {
    device.wait(for: POLLIN, milliseconds: milliseconds)
    readWhatArrived()
    received = []
  }

  /// Reads everything that has arrived, without waiting, and answers what a terminal answers.
  func readWhatArrived() {
    while let bytes = device.read() {
      received += bytes
      emulator.feed(bytes)
      let replies = emulator.takeReplies()
      // An answer that does not fit is lost, as on a line that is too slow.
      _ = replies.withUnsafeBytes { write(device.master, $0.baseAddress, $0.count) }
    }
  }
}
