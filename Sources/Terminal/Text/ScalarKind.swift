/// What a Unicode scalar may do on a terminal.
enum ScalarKind: Equatable {
  /// It takes one column, or two.
  case visible
  /// It is drawn over the scalar before it and takes no column.
  case combining
  /// It is white space of some width; a plain space says the same.
  case space
  /// It is invisible, changes the direction of the text, or means something to the terminal.
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
    // Vowels and finals of decomposed Hangul: letters to Unicode, but drawn into the syllable.
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
