import Review
import ReviewApp
import RoleEvidence
import Terminal

extension SimilarTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<SimilarRole>] {
    [
      TableColumn(.name, width: 20...48, priority: 0) { .untrusted($0.name) },
      TableColumn(.kind, width: 9...10, priority: 3) {
        .text($0.kind == .existing ? "existing" : "potential", .muted)
      },
      TableColumn(.similarity, width: 12...26, priority: 0) {
        .share(100 * ($0.counts.similarity ?? 0))
      },
      TableColumn(.shared, width: 6...8, priority: 1, alignment: .trailing) {
        .count($0.counts.shared)
      },
      TableColumn(.additions, width: 5...7, priority: 2, alignment: .trailing) {
        .count($0.additions.count)
      },
      TableColumn(.surplus, width: 6...8, priority: 2, alignment: .trailing) {
        .count($0.surplusCount)
      },
    ]
  }

  func caption(of row: SimilarRole, in role: RoleScreen) -> RowCaption {
    let doubt = row.isIncomplete ? "its access profiles could not be read" : ""
    let disabled = row.isEnabled == false ? "not enabled" : ""
    return RowCaption(
      row.words, [disabled, doubt].map { StyledText(DisplayText($0), .warning) })
  }

  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    guard let reason = role.knowledge?.roles?.reason else { return StyledText() }
    return StyledText("existing roles: not known, \(DisplayText(reason))", .warning)
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard role.knowledge?.entitlements != nil, let roles = role.knowledge?.roles else {
      return "Loading\(glyphs.ellipsis)"
    }
    if let reason = roles.reason { return "Existing roles: not known, \(DisplayText(reason))." }
    return "No existing role shares any access with this one."
  }
}
