import CTerminal

/// The modes of the terminal that curses does not set: what it sends us besides keys.
///
/// A terminal that takes other sequences than those of ECMA-48 has no such modes, and would show them as
/// text.
enum TerminalModes {
  /// What an earlier program may have left on, and what would come without having been asked for: the
  /// mouse and the ways to say where it is, focus, themes and sizes.
  private static let left = [1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2031, 2048]
  private static let bracketedPaste = 2004

  /// Lets pastes come between marks, and nothing else come but keys.
  static func set(on descriptor: Int32) {
    guard terminal_takes_control_sequences() else { return }
    // One by one: some terminals take only the first number of a sequence.
    let off = left.map { "\u{1B}[?\($0)l" }.joined()
    TerminalOutput.write("\(off)\u{1B}[?\(bracketedPaste)h", to: descriptor)
  }

  /// Lets pastes come as if they were typed, which is what most programs expect.
  static func reset(on descriptor: Int32) {
    guard terminal_takes_control_sequences() else { return }
    TerminalOutput.write("\u{1B}[?\(bracketedPaste)l", to: descriptor)
  }
}
