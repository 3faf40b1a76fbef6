import Review
import RoleMining

/// The entitlements of a role by popularity (getEntitlementsPotentialRole). They are always loaded
/// completely, for the figures over all of them.
package struct EntitlementsTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.entitlements
  /// What it is called.
  package static let label = TabLabel(
    "Entitlements", showing: "the entitlements by popularity")
  /// What the tenant can filter by.
  package static var filterFields: [FilterField] { EntitlementPopularityFields.filterFields }

  /// The list.
  package var list: ListState<RoleMiningEntitlement>

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path),
      order: ListOrder(.popularity, descending: true), wantsAllRows: true)
  }

  /// The number of rows in the list or, until that is known, the role's own count.
  package func count(in role: RoleScreen) -> Int? { list.total ?? role.role.entitlementCount }

  /// Reads a page of the list.
  package static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<RoleMiningEntitlement>, APIError>? {
    await runner.page(of: Listing.popularities(of: path.role, in: path.session), request)
  }
}
