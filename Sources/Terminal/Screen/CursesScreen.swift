import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal as a full screen, restored afterwards.
///
/// Curses has global state, so there is one screen, owned by the actor that runs on the ``EventLoop``: the
/// type is not `Sendable`. Nothing else may write to the terminal while the screen is open; standard error
/// is kept and printed by ``close()``.
package final class CursesScreen {
  /// The glyphs that the locale and the analyst allow.
  package let glyphs: GlyphSet

  let environment: [String: String]
  let input: Int32
  let output: Int32
  var state: Open?

  /// The state while the screen is open.
  struct Open {
    var screen: OpaquePointer
    var window: UnsafeMutablePointer<WINDOW>
    var painter: Painter
    var isSuspended = false
    var resumedAt: ContinuousClock.Instant?
  }

  /// Prepares a screen without writing anything.
  ///
  /// Sets the character locale of the whole process.
  /// - Parameters:
  ///   - environment: the environment of the process: `TERM`, `COLORTERM`, `NO_COLOR`.
  ///   - asciiOnly: whether to draw with ASCII even if the locale allows more.
  ///   - input: the descriptor for keys.
  ///   - output: the descriptor of the same terminal for output.
  package init(
    environment: [String: String], asciiOnly: Bool = false, input: Int32 = 0, output: Int32 = 1
  ) {
    let isUTF8 = terminal_adopt_locale()
    glyphs = isUTF8 && !asciiOnly ? .unicode : .ascii
    self.environment = environment
    self.input = input
    self.output = output
  }

  /// The key delays for this terminal's environment.
  package var keyDelays: KeyDelays { KeyDelays(environment: environment) }

  /// The size of the screen; 0 by 0 while it is closed.
  package var size: Size {
    guard let window = state?.window else { return Size(rows: 0, columns: 0) }
    return Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
  }
}
