import Review
import RoleMining

/// The identities of a role with what each would get, at the trial threshold.
package struct GainsTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.gains
  /// What it is called.
  package static let label = TabLabel(
    "Gains", showing: "what each identity of the role would get",
    place: "the gains of a role")
  /// What has to be found out for it.
  package static let needs: Set<EvidenceBook.Need> = [.holdings]

  /// The list.
  package var list: ListState<GainRow>
  /// What the rows were made of.
  private var basis: Basis?

  private struct Basis: Equatable {
    let holdings: TenantHoldings
    let granted: [RoleMiningEntitlement]
  }

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path), order: ListOrder(.gains, descending: true))
    list.show([])
  }

  /// The identities that would get something.
  package func count(in role: RoleScreen) -> Int? {
    basis.map { _ in list.loadedRows.count { !$0.gained.isEmpty } }
  }

  /// Whether it is being read who holds what.
  package func isLoading(in role: RoleScreen) -> Bool {
    role.entitlements.isLoading || role.knowledge?.holdings == nil
  }

  /// Shows who would get what with the entitlements that reach the threshold.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    guard let known = role.knowledge, let holdings = known.holdings?.value,
      let entitlements = known.entitlements
    else { return }
    let newer = Basis(
      holdings: holdings, granted: entitlements.filter { $0.reaches(role.threshold) })
    guard newer != basis else { return }
    basis = newer
    list.show(GainRow.rows(of: newer.holdings, granting: newer.granted))
    list.restoreCursor(height: height)
  }

  /// They are made of what is kept elsewhere.
  package mutating func forgetRows() {}

  /// What they are made of is read again.
  package mutating func reload() {}
}
