extension String {
  /// The text in single quotes for a message: one line, without control characters, shortened.
  var excerpt: String {
    let limit = 40
    let start = prefix(limit)
    let isWhole = start.endIndex == endIndex
    return "'\(String(start).withoutControls)\(isWhole ? "" : "…")'"
  }

  /// The text with each control, format or line-breaking character replaced by a visible one of the same
  /// width as a caret, so that columns still match.
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
