import Terminal

/// The facts about one thing, one a line.
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

  /// The lines, with aligned values.
  var lines: [String] {
    let width = facts.map(\.title.width).max() ?? 0
    return facts.map { fact in
      let blanks = String(repeating: " ", count: width - fact.title.width + 2)
      return fact.title.string + blanks + fact.value.string
    }
  }
}
