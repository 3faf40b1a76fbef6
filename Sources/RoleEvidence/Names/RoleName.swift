import RoleMining

/// What the tenant accepts as the name or the description of a role.
package enum RoleName {
  /// The greatest length of a name, in UTF-16 code units, as the service counts.
  package static let greatestLength = 128
  /// The greatest length of a description.
  package static let greatestDescriptionLength = 2_000

  /// A text as a name: one line, without invisible characters, not too long.
  package static func fitting(_ text: String) -> String {
    shortened(tidy(text), to: greatestLength)
  }

  /// A name with an ending, which stays whole unless it is longer than half of a name's greatest length.
  static func fitting(_ text: String, ending: String) -> String {
    let ending = shortened(ending, to: greatestLength / 2)
    return shortened(tidy(text), to: greatestLength - ending.utf16.count) + ending
  }

  /// One line to be shown. What shows a text marks its control and invisible characters, so they stay.
  static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if "\t\n\r".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .spaceSeparator
      {
        if let last = line.unicodeScalars.last, last != " " { line += " " }
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line.trimmed
  }

  /// One line to be sent: values come from directories, which hold anything.
  static func tidy(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        if let last = line.unicodeScalars.last, last != " " { line += " " }
      } else if !scalar.isInvisible {
        line.unicodeScalars.append(scalar)
      }
    }
    return line.trimmed
  }

  /// The start of a text, cut after a word if that loses little, with "…".
  static func shortened(_ text: String, to length: Int) -> String {
    guard text.utf16.count > length else { return text }
    var cut = ""
    var used = 1
    for character in text {
      used += String(character).utf16.count
      guard used <= length else { break }
      cut.append(character)
    }
    if let gap = cut.lastIndex(of: " "), 4 * cut[gap...].count < cut.count {
      cut = String(cut[..<gap])
    }
    while let last = cut.last, " ,;·-".contains(last) { cut.removeLast() }
    return cut + "…"
  }
}
