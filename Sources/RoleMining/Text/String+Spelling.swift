extension String {
  /// The text with JSON `\u` escapes for the selected scalars.
  package func spelling(_ isSpelled: (Unicode.Scalar) -> Bool) -> String {
    var spelled = ""
    for scalar in unicodeScalars {
      if isSpelled(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          spelled += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        spelled.unicodeScalars.append(scalar)
      }
    }
    return spelled
  }
}

extension Unicode.Scalar {
  /// Whether it is invisible or affects how others are displayed. The control characters of ASCII are
  /// handled by the caller, except for the last one.
  package var isInvisible: Bool {
    guard value >= 0x7F else { return false }
    if properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
