import ReviewApp
import Terminal

extension AttributesTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<AttributeRow>] {
    // Among rows of other attributes, each row has to name its attribute.
    let isApart = !list.filter.isEmpty || list.order != nil
    return [
      TableColumn(.attribute, width: 14...24, priority: 0) { row in
        row.isFirst || isApart ? .untrusted(row.attribute, .accent) : .text("")
      },
      TableColumn(.value, width: 20...40, priority: 0) { row in
        // T-26: these identities have no value, which differs from an empty one.
        row.value.map { .text(DisplayText($0)) } ?? .text("(none)", .muted)
      },
      TableColumn(.identities, width: 6...10, priority: 1, alignment: .trailing) {
        .count($0.count)
      },
      TableColumn(titled: "Share", width: 12...26, priority: 0) { .share($0.share) },
    ]
  }

  func caption(of row: AttributeRow, in role: RoleScreen) -> RowCaption {
    RowCaption(row.attribute, row.value ?? "no value")
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    if role.isWhole { return "The tenant has no attribute values for these identities." }
    return role.failure?.words(insteadOf: "The attributes") ?? "Loading\(glyphs.ellipsis)"
  }
}
