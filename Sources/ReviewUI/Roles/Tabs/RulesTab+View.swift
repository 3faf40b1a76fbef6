import Review
import ReviewApp
import RoleEvidence
import Terminal

extension RulesTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<RuleRow>] {
    [
      TableColumn(.rule, width: 29...100, priority: 0) { .untrusted($0.rated.rule.text) },
      TableColumn(.found, width: 6...8, priority: 1, alignment: .trailing) {
        .count($0.rated.figures.matchedMembers)
      },
      TableColumn(.missed, width: 6...8, priority: 3, alignment: .trailing) {
        .count($0.rated.figures.missedCount)
      },
      TableColumn(.added, width: 6...8, priority: 1, alignment: .trailing) { row in
        row.rated.figures.addedCount.map { .count($0) } ?? .none
      },
      TableColumn(.precision, width: 9...9, priority: 2, alignment: .trailing) { row in
        row.rated.figures.precision.map { .text(Figure.percent(100 * $0), .muted) } ?? .none
      },
    ]
  }

  func caption(of row: RuleRow, in role: RoleScreen) -> RowCaption {
    let merits = row.rated.merits.map(\.words).joined(separator: ", ")
    return RowCaption(row.rated.rule.text, [StyledText(DisplayText(merits), .muted)])
  }

  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    guard let doubt = role.knowledge?.findings?.value?.ruleDoubt else { return StyledText() }
    return StyledText("how many others fit is not known: \(DisplayText(doubt))", .warning)
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard let findings = role.knowledge?.findings else { return "Loading\(glyphs.ellipsis)" }
    if let reason = findings.reason { return "Not known: \(DisplayText(reason))." }
    return "No rule of up to three conditions describes this role."
  }
}

extension RatedRule.Merit {
  fileprivate var words: String {
    switch self {
    case .shortest: "the one to take"
    case .precise: "adds the fewest"
    case .complete: "misses the fewest"
    case .alternative: "nearly as good"
    }
  }
}
