@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real pseudo-terminal: what is written to one end arrives at the other.
final class TestTerminal {
  let master: Int32
  let slave: Int32
  private var isHungUp = false

  /// Makes a terminal of 24 by 80.
  init() throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, nil, nil, &size) == 0 else {
      throw TerminalError.system(call: "openpty", code: errno)
    }
    (master, slave) = ends
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// What the program would do before it reads keys.
  func makeRaw() {
    var modes = termios()
    tcgetattr(slave, &modes)
    cfmakeraw(&modes)
    tcsetattr(slave, TCSANOW, &modes)
  }

  func type(_ text: String) {
    TerminalOutput.write(text, to: master)
  }

  func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(master)
  }

  /// Everything that the program wrote, up to a text or until nothing comes for a long time.
  func output(until text: String) -> String {
    var bytes: [UInt8] = []
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while bytes.firstRange(of: text.utf8) == nil, poll(&request, 1, 10_000) > 0 {
      let waiting = WaitingInput(of: master)
      bytes += waiting.bytes
      if waiting.isClosed { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
