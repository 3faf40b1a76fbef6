import Review
import ReviewApp
import RoleMining
import Terminal

extension GainsTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<GainRow>] {
    [
      TableColumn(.identity, width: 16...32, priority: 0) { .untrusted($0.identity.displayName) },
      TableColumn(.gains, width: 6...8, priority: 0, alignment: .trailing) { row in
        row.gained.isEmpty ? .text("0", .muted) : .text(Figure.count(row.gained.count), .newGrant)
      },
      TableColumn(.held, width: 6...8, priority: 2, alignment: .trailing) { .count($0.heldCount) },
      TableColumn(titled: "Would get", width: 24...160, priority: 1) {
        .untrusted($0.gained.joined(separator: ", "), .muted)
      },
    ]
  }

  func caption(of row: GainRow, in role: RoleScreen) -> RowCaption {
    let words =
      row.gained.isEmpty ? "would get nothing" : "would get " + row.gained.joined(separator: ", ")
    return RowCaption(row.identity.displayName, [StyledText(DisplayText(words), .muted)])
  }

  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    guard role.threshold > 0 else { return StyledText() }
    return StyledText("at a threshold of \(Figure.percent(Double(role.threshold))) %", .warning)
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard let holdings = role.knowledge?.holdings else { return "Loading\(glyphs.ellipsis)" }
    if let walk = role.knowledge?.walk {
      let all = walk.identities.map { " of \(DisplayText(String($0.count)))" } ?? ""
      return
        "Asked the tenant about \(Figure.count(walk.askedCount))\(all) identities\(glyphs.ellipsis)"
    }
    if let reason = holdings.reason {
      let count = Figure.amount(role.identityCount ?? 0, "request", "requests")
      return
        "Who holds what is not known: \(DisplayText(reason)). L asks person by person (\(count))."
    }
    return "The role has no identities."
  }
}
