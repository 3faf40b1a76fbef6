import Review
import RoleMining

/// The excluded entitlements of a role (getExcludedEntitlementsPotentialRole).
package struct ExcludedTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.excluded
  /// What it is called.
  package static let label = TabLabel(
    "Excluded", showing: "the excluded entitlements")
  /// What the tenant can filter by.
  package static var filterFields: [FilterField] { ExcludedEntitlementFields.filterFields }

  /// The list.
  package var list: ListState<RoleMiningEntitlement>

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path),
      order: ListOrder(.popularity, descending: true))
  }

  /// T-49: the ids on the role count; the list is for reading.
  package func count(in role: RoleScreen) -> Int? {
    role.role.excludedEntitlements?.count ?? list.total
  }

  /// Reads a page of the list.
  package static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<RoleMiningEntitlement>, APIError>? {
    await runner.page(of: Listing.excluded(from: path.role, in: path.session), request)
  }
}
