import Review
import ReviewApp
import RoleMining
import Terminal

extension OutliersTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<MisfitRow>] {
    [
      TableColumn(.identity, width: 16...28, priority: 0) { .untrusted($0.name) },
      TableColumn(.membership, width: 8...8, priority: 3) {
        .text(DisplayText($0.membershipWord), $0.isMember ? .warning : .muted)
      },
      TableColumn(.fit, width: 5...5, priority: 2, alignment: .trailing) { .count($0.fit) },
      TableColumn(.lacked, width: 5...7, priority: 2, alignment: .trailing) {
        .count($0.misfit.lacked.count)
      },
      TableColumn(.unusual, width: 7...8, priority: 2, alignment: .trailing) {
        .count($0.misfit.unusual.count)
      },
      TableColumn(.reason, width: 24...120, priority: 0) { .untrusted($0.reasons) },
    ]
  }

  func caption(of row: MisfitRow, in role: RoleScreen) -> RowCaption {
    let names = row.misfit.unusual.prefix(6).map { $0.name ?? $0.id.rawValue }
    let unusual = names.isEmpty ? "" : "unusual: " + names.joined(separator: ", ")
    return RowCaption(row.name, [row.reasons, unusual].map { StyledText(DisplayText($0), .muted) })
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard let findings = role.knowledge?.findings else { return "Loading\(glyphs.ellipsis)" }
    if let reason = findings.reason ?? findings.value?.fit.reason {
      return "Not known: \(DisplayText(reason))."
    }
    return "Everybody fits, and nobody outside holds nearly all of the core."
  }
}
