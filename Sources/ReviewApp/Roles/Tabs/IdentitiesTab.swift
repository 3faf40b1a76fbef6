import Review
import RoleMining

/// The identities of a role (getIdentitiesPotentialRole).
package struct IdentitiesTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.identities
  /// What it is called.
  package static let label = TabLabel(
    "Identities", showing: "the identities of the role")
  /// What the tenant can filter by.
  package static var filterFields: [FilterField] { PotentialRoleIdentityFields.filterFields }

  /// The list.
  package var list: ListState<RoleMiningIdentity>

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path), order: ListOrder(.name, descending: false))
  }

  /// Learns which attributes the tenant's identities have: those that the role states, and those of the rows in sight.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    let stated = role.role.identityDistribution?.compactMap(\.attributeName) ?? []
    let seen = list.visibleRows(height: height).flatMap(\.attributes.keys)
    let known = (list.attributes ?? []).union(stated).union(seen)
    guard !known.isEmpty, known != list.attributes else { return }
    list.attributes = known
    list.columns = IdentityColumn.columns(for: ShownAttributes.chosen(among: known))
  }

  /// The number of rows in the list or, until that is known, the role's own count.
  package func count(in role: RoleScreen) -> Int? { list.total ?? role.identityCount }

  /// Reads a page of the list.
  package static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<RoleMiningIdentity>, APIError>? {
    await runner.page(of: Listing.identities(of: path.role, in: path.session), request)
  }
}
