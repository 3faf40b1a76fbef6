/// The glyphs that the program draws.
///
/// Every glyph has one column in both sets, so that a screen has the same layout in both.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// For terminals that understand UTF-8.
  case unicode
  /// For all others: locale `C`, serial lines, `--ascii`.
  case ascii

  private func choose(_ unicode: String, _ ascii: String) -> DisplayText {
    DisplayText(self == .unicode ? unicode : ascii)
  }

  /// Marks the current row.
  public var cursorMark: DisplayText { choose("▸", ">") }
  /// Marks a marked row.
  public var rowMark: DisplayText { choose("•", "*") }
  /// Separates the parts of a path.
  public var pathSeparator: DisplayText { choose("›", ">") }
  /// Separates facts on a line.
  public var separator: DisplayText { choose("·", "-") }
  /// Ends a truncated text.
  public var ellipsis: DisplayText { choose("…", "~") }
  /// Ascending order, or more above.
  public var upArrow: DisplayText { choose("↑", "^") }
  /// Descending order, or more below.
  public var downArrow: DisplayText { choose("↓", "v") }
  /// Points right.
  public var rightArrow: DisplayText { choose("→", ">") }
  /// A missing value.
  public var noValue: DisplayText { choose("–", "-") }
  /// Done or true.
  public var check: DisplayText { choose("✓", "+") }
  /// Failed.
  public var cross: DisplayText { choose("✗", "x") }
  /// The threshold below a histogram.
  public var threshold: DisplayText { choose("┆", "|") }

  /// A checkbox.
  public func checkbox(isOn: Bool) -> DisplayText { isOn ? "[x]" : "[ ]" }

  /// A radio button.
  public func radioButton(isOn: Bool) -> DisplayText {
    isOn ? choose("(•)", "(*)") : "( )"
  }

  /// The frames of a spinner.
  public var spinnerFrames: [DisplayText] {
    switch self {
    case .unicode: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    case .ascii: ["|", "/", "-", "\\"]
    }
  }
}
