/// The effect of a Unicode scalar on a terminal.
enum ScalarKind: Equatable {
  /// It has one or two columns.
  case visible
  /// It combines with the preceding scalar and has no column.
  case combining
  /// White space, displayed as a plain space.
  case space
  /// Invisible, affecting the direction of the text, or interpreted by the terminal.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self.ascii(scalar) : Self.beyondASCII(scalar)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar {
    case " ", "\t", "\n": .space
    case "!"..."~": .visible
    default: .hidden
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarKind {
    // Vowels and finals of decomposed Hangul: letters in Unicode, but drawn into the syllable.
    if scalar.isHangulTail {
      return scalar.properties.isDefaultIgnorableCodePoint ? .hidden : .combining
    }
    if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{FFFD}" { return .hidden }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: .hidden
    case .lineSeparator, .paragraphSeparator: .hidden
    case .spaceSeparator: .space
    case .nonspacingMark, .enclosingMark: .combining
    default: .visible
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a vowel or a final of decomposed Hangul.
  var isHangulTail: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }
}
