/// One word of a command line, written so that a POSIX shell reads what was meant.
indirect enum ShellWord: Sendable, Hashable {
  /// Letters, digits and hyphens, which mean themselves.
  case plain(String)
  /// Any text, which means itself.
  case quoted(String)
  /// Text in which variables are replaced; it is ours, so there is nothing else in it to be careful of.
  case expanding(String)
  /// Parts that make one word.
  case joined([ShellWord])

  /// The word as it is typed.
  var text: String {
    switch self {
    case .plain(let text): text
    // In single quotes a shell sees nothing but their end.
    case .quoted(let text): "'" + text.replacing("'", with: #"'\''"#) + "'"
    case .expanding(let text): "\"" + text + "\""
    case .joined(let parts): Self.merged(parts).map(\.text).joined()
    }
  }

  /// A quoted text in parts, around each place where `part` stood and `variable` stands now.
  func replacing(_ part: String, with variable: String) -> [ShellWord] {
    guard case .quoted(let text) = self, !part.isEmpty else { return [self] }
    var rest = text[...]
    var words: [ShellWord] = []
    while let range = rest.firstRange(of: part) {
      words += [.quoted(String(rest[..<range.lowerBound])), .expanding(variable)]
      rest = rest[range.upperBound...]
    }
    return words + [.quoted(String(rest))]
  }

  /// Neighbours that are quoted alike in one pair of quotes; empty ones are left out.
  private static func merged(_ parts: [ShellWord]) -> [ShellWord] {
    parts.reduce(into: []) { merged, part in
      switch (merged.last, part) {
      case (_, .quoted("")): break
      case (.quoted(let first)?, .quoted(let second)):
        merged[merged.count - 1] = .quoted(first + second)
      default: merged.append(part)
      }
    }
  }
}

extension ShellWord: ExpressibleByStringLiteral {
  /// A word that is written in the code.
  init(stringLiteral value: String) { self = .plain(value) }
}
