extension DisplayText {
  /// The sanitiser: turns any text into a safe one of known width.
  struct Door {
    private(set) var string = ""
    private(set) var width = 0
    private var combined = 0
    private var isFull = false

    /// No real name has more marks on one letter, and curses keeps no more in a cell.
    private static let combiningLimit = 4
    private static let scalarLimit = 4 * columnLimit

    mutating func pass(_ untrusted: String) {
      if passPlain(untrusted) { return }
      let head = untrusted.unicodeScalars.prefix(Self.scalarLimit)
      for character in String(head) where !isFull { pass(character) }
      if !isFull, head.endIndex < untrusted.unicodeScalars.endIndex { finish() }
    }

    /// The fast path for nearly all texts: printable ASCII of moderate length.
    private mutating func passPlain(_ text: String) -> Bool {
      let bytes = text.utf8
      guard bytes.count <= columnLimit, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
        return false
      }
      string = text
      width = bytes.count
      return true
    }

    private mutating func pass(_ character: Character) {
      if character == "\r\n" { return append(" ", columns: 1) }
      if character.isUnreliable { return append(mark, columns: 1) }
      var isFirst = true
      for scalar in character.unicodeScalars where !isFull {
        pass(scalar, startsCluster: isFirst)
        isFirst = false
      }
    }

    private mutating func pass(_ scalar: Unicode.Scalar, startsCluster: Bool) {
      switch ScalarKind(scalar) {
      case .visible: append(scalar, columns: WideScalars.contains(scalar) ? 2 : 1)
      case .space: append(" ", columns: 1)
      case .hidden: append(mark, columns: 1)
      case .combining where startsCluster: append(mark, columns: 1)
      case .combining: combine(scalar)
      }
    }

    private mutating func combine(_ scalar: Unicode.Scalar) {
      // Vowels and finals of Hangul join only a Hangul syllable.
      if scalar.isHangulTail, !(string.unicodeScalars.last?.isHangul ?? false) {
        return append(mark, columns: 1)
      }
      combined += 1
      if combined <= Self.combiningLimit { string.unicodeScalars.append(scalar) }
    }

    private mutating func append(_ scalar: Unicode.Scalar, columns: Int) {
      guard width + columns < columnLimit else { return finish() }
      string.unicodeScalars.append(scalar)
      width += columns
      combined = 0
    }

    private mutating func finish() {
      string.unicodeScalars.append(ellipsis)
      width += 1
      isFull = true
    }
  }
}

extension Character {
  /// Whether terminals disagree about the width of the character.
  ///
  /// Curses adds up the widths of the scalars (a family of four has 8 columns), newer terminals draw one
  /// emoji in 2, older ones its parts. Flags are two scalars in two cells for curses, which may send one
  /// of them. A single column that all agree on keeps the table aligned.
  fileprivate var isUnreliable: Bool {
    guard let first = unicodeScalars.first, !first.isASCII || unicodeScalars.count > 1 else {
      return false
    }
    if first.isRegionalIndicator || first.isEmojiModifier { return true }
    // An emoji newer than the width table, with an unpredictable width.
    if first.properties.isEmojiPresentation && !WideScalars.contains(first) { return true }
    guard first.properties.isEmoji else { return false }
    return unicodeScalars.dropFirst().contains {
      $0.isVariationSelector || $0.isEmojiModifier || $0 == "\u{200D}" || $0 == "\u{20E3}"
        || (0xE0020...0xE007F).contains($0.value)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
  fileprivate var isEmojiModifier: Bool { (0x1F3FB...0x1F3FF).contains(value) }
  private var isHangulSyllable: Bool {
    (0x1100...0x115F).contains(value) || (0xA960...0xA97C).contains(value)
      || (0xAC00...0xD7A3).contains(value)
  }
  fileprivate var isHangul: Bool { isHangulTail || isHangulSyllable }
  fileprivate var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }
}
