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

  /// Whether the rows are entitlements with who would get them.
  package internal(set) var isByEntitlement = false
  /// The list.
  package var list: ListState<GainRow>
  /// What the rows were made of.
  private var basis: Basis?

  private struct Basis: Equatable {
    let holdings: TenantHoldings
    let granted: [RoleMiningEntitlement]
    let isByEntitlement: Bool
  }

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path), order: ListOrder(.gains, descending: true))
    list.show([])
  }

  /// The identities that would get something, or the entitlements that somebody would get.
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
      holdings: holdings, granted: entitlements.filter { $0.reaches(role.threshold) },
      isByEntitlement: isByEntitlement)
    guard newer != basis else { return }
    basis = newer
    list.show(
      isByEntitlement
        ? GainRow.entitlements(of: newer.holdings, granting: newer.granted)
        : GainRow.identities(of: newer.holdings, granting: newer.granted))
    list.restoreCursor(height: height)
  }

  /// They are made of what is kept elsewhere.
  package mutating func forgetRows() {}

  /// What they are made of is read again.
  package mutating func reload() {}
}

extension Opening {
  /// Lists the gains by entitlement instead of by identity, or back.
  package static let turnGains = Opening(
    acts: false,
    opening: { state in
      guard case .role(var role) = state.screen else { return [] }
      role.tabs[GainsTab.self].isByEntitlement.toggle()
      state.screen = .role(role)
      return []
    })
}
