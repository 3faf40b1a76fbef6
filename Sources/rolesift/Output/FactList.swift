import Terminal

/// The facts about one thing, one per line.
struct FactList {
  private let facts: [(title: DisplayText, value: DisplayText)]

  /// Takes all columns that have a value.
  init<Row>(_ row: Row, _ columns: [OutputColumn<Row>]) {
    self.init(
      columns.compactMap { column in
        let value = column.value(row)
        return value == .none ? nil : (DisplayText(column.title), value.shown)
      })
  }

  /// Takes facts as they are.
  init(_ facts: [(title: DisplayText, value: DisplayText)]) {
    self.facts = facts
  }

  /// The least room for values; in a narrower window, the terminal breaks the lines.
  private static let narrowest = 24

  /// The lines, with aligned values.
  ///
  /// - Parameter columns: The width of the terminal, to which long values are wrapped; nil if there is none.
  /// - Returns: The lines.
  func lines(fitting columns: Int?) -> [String] {
    let indent = (facts.map(\.title.width).max() ?? 0) + 2
    let room = columns.map { $0 - indent }.flatMap { $0 < Self.narrowest ? nil : $0 }
    let blanks = String(repeating: " ", count: indent)
    var lines: [String] = []
    for fact in facts {
      let parts = room.map { fact.value.wrapped(to: $0, cuttingWords: false) } ?? [fact.value]
      let title = fact.title.string + String(repeating: " ", count: indent - fact.title.width)
      lines.append(title + (parts.first?.string ?? ""))
      for part in parts.dropFirst() { lines.append(blanks + part.string) }
    }
    return lines
  }
}
