import Glibc
import Terminal

/// Writing to an output stream failed.
struct OutputClosed: Error {
  /// The system's error number.
  let code: Int32

  /// Whether the reader closed the pipe, which is not an error.
  var isUnread: Bool { code == EPIPE }
}

/// An output stream of the program.
///
/// Files and pipes get the exact text; for a terminal each line is sanitised.
struct Output: Sendable {
  /// Standard output, for results.
  static let standard = Output(descriptor: STDOUT_FILENO)
  /// Standard error, for messages.
  static let errors = Output(descriptor: STDERR_FILENO)

  /// Whether it is a terminal.
  let isTerminal: Bool
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// The width of the terminal in columns; nil if it is not one.
  var columns: Int? {
    guard isTerminal, let size = Size(ofTerminal: descriptor), size.columns > 0 else { return nil }
    return size.columns
  }

  /// Writes lines and ends the last one.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func text(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    try self.lines(lines)
  }

  /// Writes one untrusted line.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func line(_ line: String) throws {
    try lines([line])
  }

  /// Writes untrusted lines in one call.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func lines(_ lines: [String]) throws {
    try raw(lines.map { (isTerminal ? DisplayText($0).string : $0) + "\n" }.joined())
  }

  /// Writes trusted bytes unchanged.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func raw(_ text: String) throws {
    try bytes(Array(text.utf8))
  }

  /// Writes trusted bytes unchanged.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func bytes(_ bytes: [UInt8]) throws {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputClosed(code: errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Prints a message after the program's name. Ignores failures: there is nowhere to report them.
  func say(_ message: String) {
    let lines = "rolesift: \(message)".split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { try? raw(DisplayText(String(line)).string + "\n") }
  }
}
