import PseudoTerminal

extension Screen {
  /// Whether a list shows a row: the hardware cursor stands on it, behind its sign.
  var hasRow: Bool { currentRow != nil }

  /// The row under the cursor without its sign; `nil` where there is none.
  var currentRow: String? {
    guard let line = lines.first(where: { $0.dropFirst().hasPrefix("▸ ") }) else { return nil }
    return String(line.dropFirst(3))
  }

  /// The first words of the row under the cursor: what stands in its first column.
  var currentName: String? { currentRow.map { Self.firstColumn(of: $0) } }

  /// The names of all rows that are marked.
  var markedNames: [String] {
    lines.filter { $0.hasPrefix("•") || $0.hasPrefix(" •") }
      .map { Self.firstColumn(of: String($0.dropFirst(3))) }
  }

  /// The number that follows a text, without its commas; `nil` where there is none.
  func number(after text: String) -> Int? {
    for line in lines {
      guard let found = line.firstRange(of: text) else { continue }
      let digits = line[found.upperBound...].prefix { $0.isNumber || $0 == "," }
      if let number = Int(digits.filter(\.isNumber)) { return number }
    }
    return nil
  }

  /// The number of entitlements in the title of their tab.
  var entitlementCount: Int? { number(after: "Entitlements ") }

  /// The number of left out entitlements in the title of their tab.
  var excludedCount: Int? { number(after: "Excluded ") }

  /// Columns are two blanks apart.
  private static func firstColumn(of row: String) -> String {
    row.firstRange(of: "  ").map { String(row[..<$0.lowerBound]) } ?? row
  }
}

extension String {
  /// Where a text stands first; `nil` where it does not.
  func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
