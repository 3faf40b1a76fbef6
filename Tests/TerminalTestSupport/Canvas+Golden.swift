import Terminal

extension Canvas {
  /// The text of each row, without the blanks at its end: what a golden file holds.
  public var textLines: [String] {
    rows.map { row in Self.trimmed(row.map(\.text).joined(), of: " ") }
  }

  /// The styles of each row: what the second half of a golden file holds.
  ///
  /// Each cell is the ``StyleRole/letter`` of its role, `.` for ordinary text, and the dots at the
  /// end are left out. Emphasised cells follow in brackets, by their columns:
  ///
  /// ```
  /// ..aaaa..bbbbB...g   [cursor 0..<80]
  /// ```
  public var styleLines: [String] {
    rows.map { row in
      let roles = Self.trimmed(String(row.map(\.style.role.letter)), of: ".")
      let emphases = Self.emphases(of: row)
      return emphases.isEmpty ? roles : roles + "   " + emphases.joined(separator: " ")
    }
  }

  private static func emphases(of row: [Cell]) -> [String] {
    var found: [String] = []
    var start = 0
    while start < row.count {
      let emphasis = row[start].style.emphasis
      let end = row[start...].firstIndex { $0.style.emphasis != emphasis } ?? row.count
      if emphasis != .none { found.append("[\(emphasis.rawValue) \(start)..<\(end)]") }
      start = end
    }
    return found
  }

  private static func trimmed(_ line: String, of filler: Character) -> String {
    var line = Substring(line)
    while line.last == filler { line.removeLast() }
    return String(line)
  }
}
