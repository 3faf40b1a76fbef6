extension String {
  /// The text in single quotes for a message: one line, without controls, and not too long.
  var excerpt: String {
    let limit = 40
    let start = prefix(limit)
    let isWhole = start.endIndex == endIndex
    return "'\(String(start).withoutControls)\(isWhole ? "" : "…")'"
  }

  /// The text with each control, format or line-breaking character replaced by one that is visible
  /// and as wide as a caret, so that columns still agree.
  var withoutControls: String {
    String(map { $0.isWhitespace ? " " : $0.isControl ? "\u{FFFD}" : $0 })
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }
}
