import CTerminal

/// The terminal modes that curses does not set: what it sends besides keys.
///
/// A terminal without ECMA-48 sequences has no such modes, and would show them as text.
enum TerminalModes {
  /// Reports that an earlier program may have left on: mouse, focus, themes and sizes.
  private static let left = [1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2031, 2048]
  private static let bracketedPaste = 2004

  /// Turns on bracketed paste and turns off everything else that is not a key.
  static func set(on descriptor: Int32) {
    guard terminal_takes_control_sequences() else { return }
    // Separately: some terminals accept only the first parameter of a sequence.
    let off = left.map { "\u{1B}[?\($0)l" }.joined()
    TerminalOutput.write("\(off)\u{1B}[?\(bracketedPaste)h", to: descriptor)
  }

  /// Turns off bracketed paste, which most programs expect.
  static func reset(on descriptor: Int32) {
    guard terminal_takes_control_sequences() else { return }
    TerminalOutput.write("\u{1B}[?\(bracketedPaste)l", to: descriptor)
  }
}
