/// A CSV cell (RFC 4180) that is safe in spreadsheets and terminals.
package enum CSVCell {
  /// The cell for a text.
  ///
  /// Invisible characters are escaped as in JSON, `\u001b`, except tabs and line breaks, which both
  /// spreadsheets and terminals handle.
  package static func cell(_ text: String) -> String {
    let text = spelled(guarded(text))
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Spreadsheets run a cell that starts like a formula (OWASP, "CSV Injection").
  private static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func spelled(_ text: String) -> String {
    // Nearly every text takes this path.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    var next = text.unicodeScalars.dropFirst()
    return text.spelling { scalar in
      defer { next = next.dropFirst() }
      return switch scalar {
      case "\n", "\t": false
      // On its own, a terminal returns to the start of the line and overwrites it.
      case "\r": next.first != "\n"
      default: scalar.value < 0x20 || scalar.isInvisible
      }
    }
  }
}
