/// The signs that the program draws itself.
///
/// Every sign takes one column in both sets, so that a screen has the same shape in both.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// For terminals that understand UTF-8.
  case unicode
  /// For everything else: locale `C`, serial lines, `--ascii`.
  case ascii

  private func choose(_ unicode: String, _ ascii: String) -> DisplayText {
    DisplayText(self == .unicode ? unicode : ascii)
  }

  /// Stands before the current row.
  public var cursorMark: DisplayText { choose("▸", ">") }
  /// Stands before a marked row.
  public var rowMark: DisplayText { choose("•", "*") }
  /// Stands between the parts of a path.
  public var pathSeparator: DisplayText { choose("›", ">") }
  /// Stands between facts in a line.
  public var separator: DisplayText { choose("·", "-") }
  /// Stands where text was cut.
  public var ellipsis: DisplayText { choose("…", "~") }
  /// Says that a list is sorted upwards, or that there is more above.
  public var upArrow: DisplayText { choose("↑", "^") }
  /// Says that a list is sorted downwards, or that there is more below.
  public var downArrow: DisplayText { choose("↓", "v") }
  /// Points right.
  public var rightArrow: DisplayText { choose("→", ">") }
  /// Stands where there is no value.
  public var noValue: DisplayText { choose("–", "-") }
  /// Says that something is done or true.
  public var check: DisplayText { choose("✓", "+") }
  /// Says that something failed.
  public var cross: DisplayText { choose("✗", "x") }
  /// Marks a threshold below a histogram.
  public var threshold: DisplayText { choose("┆", "|") }

  /// A box that may be ticked.
  public func checkbox(isOn: Bool) -> DisplayText { isOn ? "[x]" : "[ ]" }

  /// A choice of which one may be taken.
  public func radioButton(isOn: Bool) -> DisplayText {
    isOn ? choose("(•)", "(*)") : "( )"
  }

  /// The pictures of a spinner, one after the other.
  public var spinnerFrames: [DisplayText] {
    switch self {
    case .unicode: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    case .ascii: ["|", "/", "-", "\\"]
    }
  }
}
