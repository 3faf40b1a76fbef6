/// One cell of CSV (RFC 4180) that drives neither the spreadsheet that opens it nor the terminal that
/// shows it.
package enum CSVCell {
  /// The cell that holds a text.
  ///
  /// What cannot be seen is spelled as JSON does, `\u001b`, but tabs and line breaks stay, which
  /// both take for what they are.
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

  /// A cell that starts like a formula is run by spreadsheets (OWASP, "CSV Injection").
  private static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func spelled(_ text: String) -> String {
    // Nearly all text.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    var next = text.unicodeScalars.dropFirst()
    return text.spelling { scalar in
      defer { next = next.dropFirst() }
      return switch scalar {
      case "\n", "\t": false
      // Alone it takes a terminal back to the start of the line, to write over it.
      case "\r": next.first != "\n"
      default: scalar.value < 0x20 || scalar.isInvisible
      }
    }
  }
}
