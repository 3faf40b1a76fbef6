import CVTerm
import Glibc
import TestSupport

/// A pair of pseudo-terminal ends: the tests hold the master, the program gets the slave.
///
/// The slave stays open here as well, so that its settings can be read after the program ended.
final class TerminalDevice {
  private(set) var master: Int32
  let slavePath: String
  private let slave: Int32

  /// - Throws: `SystemFailure` if the system has no terminal left.
  init(rows: Int, columns: Int) throws {
    master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw SystemFailure("could not open a pseudo-terminal") }
    var name = [CChar](repeating: 0, count: 128)
    guard grantpt(master) == 0, unlockpt(master) == 0, ptsname_r(master, &name, name.count) == 0
    else {
      close(master)
      throw SystemFailure("could not set up a pseudo-terminal")
    }
    slavePath = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    slave = open(slavePath, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else {
      close(master)
      throw SystemFailure("could not open \(slavePath)")
    }
    _ = fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK)
    try resize(rows: rows, columns: columns)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Closes the master: the program is sent SIGHUP and reads the end of its input.
  func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  func resize(rows: Int, columns: Int) throws {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else {
      throw SystemFailure("could not resize the terminal")
    }
  }

  func settings() throws -> TerminalSettings {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else {
      throw SystemFailure("could not read the terminal's settings")
    }
    return TerminalSettings(settings)
  }

  var foregroundGroup: Int32 { max(0, tcgetpgrp(master)) }

  /// What can be read now without waiting; `nil` where there is nothing.
  func read() -> [UInt8]? {
    guard master >= 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(master, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Returns when one of the events is there, at the latest after the time given.
  func wait(for events: Int32, milliseconds: Int32) {
    var request = pollfd(fd: master, events: Int16(events), revents: 0)
    poll(&request, 1, milliseconds)
  }
}
