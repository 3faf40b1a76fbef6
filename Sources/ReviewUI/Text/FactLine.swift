import Terminal

/// Facts in one line, each with its importance. If space is short, the least important ones are dropped
/// before any is cut.
struct FactLine {
  /// A fact and its importance: 0 is always shown; of the others, those with large numbers are dropped first.
  typealias Fact = (text: StyledText, priority: Int)

  private let facts: [Fact]
  private let separator = StyledText("   ")

  init(_ facts: [Fact]) {
    self.facts = facts.filter { !$0.text.isEmpty }
  }

  /// The width of the line with all facts.
  var width: Int { facts.map(\.text).joined(separator: separator).width }

  /// The facts that fit, in their order.
  func line(in room: Int) -> StyledText {
    var kept = facts
    while kept.map(\.text).joined(separator: separator).width > room,
      let least = kept.indices.max(by: { kept[$0].priority < kept[$1].priority }),
      kept[least].priority > 0
    {
      kept.remove(at: least)
    }
    return kept.map(\.text).joined(separator: separator)
  }
}
