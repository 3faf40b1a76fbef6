import FoundationEssentials

/// CSV (RFC 4180) that spreadsheets open without running anything.
struct CSVText {
  private(set) var bytes = Data()

  mutating func addRow(_ cells: [String]) {
    bytes.append(contentsOf: cells.map(Self.cell).joined(separator: ",").utf8)
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private static func cell(_ text: String) -> String {
    let text = guarded(text)
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
}
