import Review
import ReviewApp
import RoleMining
import Terminal

extension GainsTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<GainRow>] {
    let heading = isByEntitlement ? "Entitlement" : "Identity"
    return [
      TableColumn(titled: heading, .name, width: 16...40, priority: 0) { .untrusted($0.name) },
      TableColumn(.gains, width: 6...8, priority: 0, alignment: .trailing) { row in
        row.gained.isEmpty ? .text("0", .muted) : .text(Figure.count(row.gained.count), .newGrant)
      },
      TableColumn(
        titled: isByEntitlement ? "Hold it" : "Holds", .held, width: 6...8, priority: 2,
        alignment: .trailing
      ) { .count($0.heldCount) },
      TableColumn(
        titled: isByEntitlement ? "Would get it" : "Would get", width: 24...160, priority: 1
      ) { .untrusted($0.gained.joined(separator: ", "), .muted) },
    ]
  }

  func caption(of row: GainRow, in role: RoleScreen) -> RowCaption {
    let names = row.gained.joined(separator: ", ")
    let words =
      switch (isByEntitlement, row.gained.isEmpty) {
      case (true, true): "all hold it already"
      case (true, false): "would be new for " + names
      case (false, true): "would get nothing"
      case (false, false): "would get " + names
      }
    return RowCaption(row.name, [StyledText(DisplayText(words), .muted)])
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
