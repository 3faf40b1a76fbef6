import Glibc
import Terminal

/// What was to be written could not be.
struct OutputClosed: Error {
  /// Why, as the system says it.
  let code: Int32

  /// Whether nobody reads it any more, which is nobody's mistake.
  var isUnread: Bool { code == EPIPE }
}

/// A stream that the commands write to. All that they say goes through here.
///
/// What goes into a file or a pipe is exact; what goes to a terminal is made safe line by line.
struct Output: Sendable {
  /// What was asked for.
  static let standard = Output(descriptor: STDOUT_FILENO)
  /// What is said about it.
  static let errors = Output(descriptor: STDERR_FILENO)

  /// Whether a person reads it.
  let isTerminal: Bool
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// The width of the terminal in columns; nil when it is none.
  var columns: Int? {
    guard isTerminal, let size = Size(ofTerminal: descriptor), size.columns > 0 else { return nil }
    return size.columns
  }

  /// Writes lines, and ends the last one.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func text(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    try self.lines(lines)
  }

  /// Writes one line, which may hold anything.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func line(_ line: String) throws {
    try lines([line])
  }

  /// Writes lines, which may hold anything, in one piece.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func lines(_ lines: [String]) throws {
    try raw(lines.map { (isTerminal ? DisplayText($0).string : $0) + "\n" }.joined())
  }

  /// Writes bytes that are known to be harmless as they are.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func raw(_ text: String) throws {
    try bytes(Array(text.utf8))
  }

  /// Writes bytes that are known to be harmless as they are.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func bytes(_ bytes: [UInt8]) throws {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputClosed(code: errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Tells a person something, after the program's name. There is nobody to tell when that fails.
  func say(_ message: String) {
    let lines = "rolesift: \(message)".split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { try? raw(DisplayText(String(line)).string + "\n") }
  }
}
