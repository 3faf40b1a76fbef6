/// One word of a command line, quoted for a POSIX shell.
indirect enum ShellWord: Sendable, Hashable {
  /// Letters, digits and hyphens, which need no quotes.
  case plain(String)
  /// Any text, taken literally.
  case quoted(String)
  /// Text in which variables are expanded; it is a constant of this program, so nothing needs escaping.
  case expanding(String)
  /// Parts of one word.
  case joined([ShellWord])

  /// The quoted word.
  var text: String {
    switch self {
    case .plain(let text): text
    // Within single quotes only the single quote is special.
    case .quoted(let text): "'" + text.replacing("'", with: #"'\''"#) + "'"
    case .expanding(let text): "\"" + text + "\""
    case .joined(let parts): Self.merged(parts).map(\.text).joined()
    }
  }

  /// A quoted text with every occurrence of `part` replaced by `variable`.
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

  /// Merges adjacent parts with the same quoting and drops empty ones.
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
  /// A literal word.
  init(stringLiteral value: String) { self = .plain(value) }
}
