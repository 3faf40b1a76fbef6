import Review
import RoleMining

/// The attribute values of a role's identities, which come with the role itself.
package struct AttributesTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.attributes
  /// What it is called.
  package static let label = TabLabel(
    "Attributes", showing: "what the identities of the role have in common")

  /// The list.
  package var list: ListState<AttributeRow>
  /// What the rows were made from.
  private var distributions: [IdentityDistribution] = []

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(screen: screen, source: .tab(Self.name, path), rows: [])
  }

  /// Nil, because rows are attribute values, and their number says little.
  package func count(in role: RoleScreen) -> Int? { nil }

  /// Whether the role itself is being loaded.
  package func isLoading(in role: RoleScreen) -> Bool { !role.isWhole && role.failure == nil }

  /// The tenant's order is not the chosen one, so the rows are sorted again.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    let newer = role.role.identityDistribution ?? []
    guard newer != distributions else { return }
    distributions = newer
    list.show(AttributeRow.rows(of: newer))
    list.restoreCursor(height: height)
  }

  /// They are few, and come with the role.
  package mutating func forgetRows() {}

  /// Reading the role again reads them again.
  package mutating func reload() {}
}
