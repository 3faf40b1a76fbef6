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

  /// The number of rows in the list or, until that is known, the role's own count.
  package func count(in role: RoleScreen) -> Int? { list.total ?? role.identityCount }

  /// Reads a page of the list.
  package static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<RoleMiningIdentity>, APIError>? {
    await runner.page(of: Listing.identities(of: path.role, in: path.session), request)
  }
}
