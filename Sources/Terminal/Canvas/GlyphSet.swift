/// The glyphs that the program draws.
///
/// Every glyph has one column in both sets, so that a screen has the same layout in both.
package enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// For terminals that understand UTF-8.
  case unicode
  /// For all others: locale `C`, serial lines, `--ascii`.
  case ascii

  private func choose(_ unicode: String, _ ascii: String) -> DisplayText {
    DisplayText(self == .unicode ? unicode : ascii)
  }

  /// Marks the current row.
  package var cursorMark: DisplayText { choose("▸", ">") }
  /// Marks a marked row.
  package var rowMark: DisplayText { choose("•", "*") }
  /// Separates the parts of a path.
  package var pathSeparator: DisplayText { choose("›", ">") }
  /// Separates facts on a line.
  package var separator: DisplayText { choose("·", "-") }
  /// Ends a truncated text.
  package var ellipsis: DisplayText { choose("…", "~") }
  /// Ascending order, or more above.
  package var upArrow: DisplayText { choose("↑", "^") }
  /// Descending order, or more below.
  package var downArrow: DisplayText { choose("↓", "v") }
  /// Points right.
  package var rightArrow: DisplayText { choose("→", ">") }
  /// A missing value.
  package var noValue: DisplayText { choose("–", "-") }
  /// Done or true.
  package var check: DisplayText { choose("✓", "+") }
  /// Failed.
  package var cross: DisplayText { choose("✗", "x") }
  /// The threshold below a histogram.
  package var threshold: DisplayText { choose("┆", "|") }

  /// A checkbox.
  package func checkbox(isOn: Bool) -> DisplayText { isOn ? "[x]" : "[ ]" }

  /// A radio button.
  package func radioButton(isOn: Bool) -> DisplayText {
    isOn ? choose("(•)", "(*)") : "( )"
  }

  /// The frames of a spinner.
  package var spinnerFrames: [DisplayText] {
    switch self {
    case .unicode: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    case .ascii: ["|", "/", "-", "\\"]
    }
  }
}
