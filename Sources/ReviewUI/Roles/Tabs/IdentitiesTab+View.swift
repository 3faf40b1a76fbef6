import Review
import ReviewApp
import RoleMining
import Terminal

extension IdentitiesTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<RoleMiningIdentity>] {
    [
      TableColumn(.name, width: 16...32, priority: 0) { .untrusted($0.displayName) },
      Self.attribute(.jobTitle, width: 14...28, priority: 1),
      Self.attribute(.department, width: 12...24, priority: 2),
      Self.attribute(.location, width: 12...20, priority: 3),
      TableColumn(.id, width: 8...32, priority: 4) { .untrusted($0.id.rawValue, .muted) },
    ]
  }

  func caption(of row: RoleMiningIdentity, in role: RoleScreen) -> RowCaption {
    let attributes = [IdentityColumn.jobTitle, .department, .location].map {
      row.attributes[$0.rawValue]
    }
    return RowCaption(
      row.displayName,
      (attributes + [row.id.rawValue]).map { StyledText(DisplayText($0 ?? ""), .muted) })
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard let obstacle = role.role.identityGroupStatus?.obstacle else {
      return "The tenant lists no identities for this role."
    }
    return "No identities yet: the tenant has not collected them (\(obstacle)). Ctrl-R asks again."
  }

  private static func attribute(
    _ column: IdentityColumn, width: ClosedRange<Int>, priority: Int
  ) -> TableColumn<RoleMiningIdentity> {
    TableColumn(column, width: width, priority: priority) {
      .untrusted($0.attributes[column.rawValue])
    }
  }
}
