import Review
import ReviewApp
import RoleMining
import Terminal

extension IdentitiesTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<RoleMiningIdentity>] {
    let widths = [14...28, 12...24, 12...20]
    let attributes = zip(attributes, zip(widths, 1...)).map { column, form in
      Self.attribute(column, width: form.0, priority: form.1)
    }
    let name = TableColumn<RoleMiningIdentity>(.name, width: 16...32, priority: 0) {
      .untrusted($0.displayName)
    }
    let id = TableColumn<RoleMiningIdentity>(.id, width: 8...32, priority: 4) {
      .untrusted($0.id.rawValue, .muted)
    }
    return [name] + attributes + [id]
  }

  func caption(of row: RoleMiningIdentity, in role: RoleScreen) -> RowCaption {
    let attributes = attributes.map { row.attributes[$0.rawValue] }
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

  private var attributes: [IdentityColumn] { list.columns.filter(\.isAttribute) }

  private static func attribute(
    _ column: IdentityColumn, width: ClosedRange<Int>, priority: Int
  ) -> TableColumn<RoleMiningIdentity> {
    TableColumn(column, width: width, priority: priority) {
      .untrusted($0.attributes[column.rawValue])
    }
  }
}
