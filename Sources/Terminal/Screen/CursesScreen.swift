import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal, taken over for full screens and given back as it was found.
///
/// Curses keeps its state in globals, so there is one screen, and it belongs to the actor that runs
/// on the ``EventLoop``: the type is not `Sendable`. Nothing else may write to the terminal while
/// the screen is open; standard error is kept and shown on ``close()``.
public final class CursesScreen {
  /// The signs that the locale and the analyst allow.
  public let glyphs: GlyphSet

  let environment: [String: String]
  let input: Int32
  let output: Int32
  var state: Open?

  /// What there is while the screen is open.
  struct Open {
    var screen: OpaquePointer
    var window: UnsafeMutablePointer<WINDOW>
    var painter: Painter
    var isSuspended = false
    var resumedAt: ContinuousClock.Instant?
  }

  /// Prepares a screen; nothing is written yet.
  ///
  /// The locale for characters of the whole process is set here.
  /// - Parameters:
  ///   - environment: the environment of the process: `TERM`, `COLORTERM`, `NO_COLOR`.
  ///   - asciiOnly: draws with ASCII although the locale allows more.
  ///   - input: the descriptor that keys come from.
  ///   - output: the descriptor of the same terminal to write to.
  public init(
    environment: [String: String], asciiOnly: Bool = false, input: Int32 = 0, output: Int32 = 1
  ) {
    let isUTF8 = terminal_adopt_locale()
    glyphs = isUTF8 && !asciiOnly ? .unicode : .ascii
    self.environment = environment
    self.input = input
    self.output = output
  }

  /// How long the keys of this terminal wait for their rest, by what the environment says of it.
  public var keyDelays: KeyDelays { KeyDelays(environment: environment) }

  /// The size of the screen; 0 by 0 while it is closed.
  public var size: Size {
    guard let window = state?.window else { return Size(rows: 0, columns: 0) }
    return Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
  }
}
