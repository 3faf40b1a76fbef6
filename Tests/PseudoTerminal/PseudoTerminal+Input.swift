import Glibc
import TestSupport

extension PseudoTerminal {
  /// Presses keys, one after the other, as the terminal sends them in the mode the program chose.
  ///
  /// - Throws: `UnknownKey`, or `SystemFailure` if the terminal is gone.
  public func press(_ keys: Key...) throws {
    for key in keys {
      // The program may just have asked for other arrow keys.
      readWhatArrived()
      try send(key.bytes(on: emulator))
    }
  }

  /// Types a text, character by character, as if by hand.
  ///
  /// - Throws: `SystemFailure` if the terminal is gone.
  public func type(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Pastes a text; between the marks of bracketed paste if the program asked for them.
  ///
  /// - Throws: `SystemFailure` if the terminal is gone.
  public func paste(_ text: String) throws {
    readWhatArrived()
    let marks = emulator.pasteMarks()
    try send(marks.start + Array(text.utf8) + marks.end)
  }

  /// Sends bytes to the program as they are.
  ///
  /// - Throws: `SystemFailure` if the terminal is gone, `NotInTime` if the program does not read them.
  public func send(_ bytes: [UInt8]) throws {
    let limit = Duration.seconds(30)
    let deadline = ContinuousClock.now + limit
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(device.master, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard ContinuousClock.now < deadline else {
          throw NotInTime(expectation: "\(rest.count) bytes to be read", limit: limit)
        }
        // A program that is busy writing reads nothing until somebody reads from it.
        device.wait(for: POLLIN | POLLOUT, milliseconds: 20)
        readWhatArrived()
      } else if errno != EINTR {
        throw SystemFailure("could not write to the terminal")
      }
    }
  }

  /// Gives the terminal another size; SIGWINCH tells the program.
  ///
  /// - Throws: `SystemFailure` if the terminal is gone.
  public func resize(rows: Int, columns: Int) throws {
    readWhatArrived()
    emulator.resize(rows: rows, columns: columns)
    try device.resize(rows: rows, columns: columns)
  }

  /// Sends a signal to the program, or to the shell that was started in its place.
  public func send(signal: Int32) {
    guard ended == nil else { return }
    kill(processID, signal)
  }

  /// Takes the terminal away, as a broken SSH connection does.
  public func hangUp() {
    readWhatArrived()
    device.hangUp()
  }
}
