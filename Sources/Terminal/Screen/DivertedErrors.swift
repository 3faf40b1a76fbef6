import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps standard error off the screen, and prints it afterwards.
enum DivertedErrors {
  private static let limit = 64 * 1024

  /// Redirects standard error to an unnamed file, if it is a terminal.
  static func begin() {
    _ = terminal_errors_divert()
  }

  /// Restores standard error and prints what was written, sanitised line by line.
  static func end() {
    let file = terminal_errors_restore()
    guard file >= 0 else { return }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return }
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
    let text = lines.map { DisplayText(String($0)).string + "\n" }.joined()
    TerminalOutput.write(text, to: STDERR_FILENO)
  }
}
