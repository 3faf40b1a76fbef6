import Review
import RoleEvidence
import RoleMining

/// Who would get what at the trial threshold, and who would hold something twice.
package struct GainsTab: RoleTab {
  /// What the rows are.
  package enum Aspect: Sendable, CaseIterable {
    /// Identities with what they would get.
    case byIdentity
    /// Entitlements with who would get them.
    case byEntitlement
    /// Identities with what they hold directly and would hold twice.
    case redundant
  }

  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.gains
  /// What it is called.
  package static let label = TabLabel(
    "Gains", showing: "what each identity of the role would get")

  /// What the rows are.
  package fileprivate(set) var aspect = Aspect.byIdentity
  /// The list.
  package var list: ListState<GainRow>
  /// Whether redundant access leaves out what existing roles grant.
  package private(set) var areKnownToBeDirect = false
  /// What the rows were made from.
  private var basis: Basis?

  private struct Basis: Equatable {
    let holdings: TenantHoldings
    let granted: [RoleMiningEntitlement]
    let aspect: Aspect
    let existing: [ExistingAccess]?
  }

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path), order: ListOrder(.gains, descending: true))
    list.show([])
  }

  /// Who holds what. Redundant access depends on the existing roles, too.
  package var needs: Set<EvidenceBook.Need> {
    aspect == .redundant ? [.holdings, .surroundings, .existingMembers] : [.holdings]
  }

  /// The rows, with or without a filter, once it is known who holds what.
  package func count(in role: RoleScreen) -> Int? { basis.map { _ in list.ownRows?.count ?? 0 } }

  /// Whether who holds what is still being read.
  package func isLoading(in role: RoleScreen) -> Bool {
    role.entitlements.isLoading || role.knowledge?.holdings == nil
      || (aspect == .redundant && role.knowledge?.existingMembers == nil)
  }

  /// Shows who would get what with the entitlements that reach the threshold.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    guard let known = role.knowledge, let holdings = known.holdings?.value,
      let entitlements = known.entitlements
    else { return }
    let newer = Basis(
      holdings: holdings, granted: entitlements.filter { $0.reaches(role.threshold) },
      aspect: aspect, existing: aspect == .redundant ? known.existingMembers?.value : nil)
    guard newer != basis else { return }
    basis = newer
    list.show(rows(of: newer, role.role))
    list.restoreCursor(height: height)
  }

  private mutating func rows(of basis: Basis, _ role: PotentialRole) -> [GainRow] {
    switch basis.aspect {
    case .byIdentity: return GainRow.identities(of: basis.holdings, granting: basis.granted)
    case .byEntitlement: return GainRow.entitlements(of: basis.holdings, granting: basis.granted)
    case .redundant:
      let redundant = RedundantAccess(
        HeldRole(role, granting: basis.granted, holdings: basis.holdings),
        existing: basis.existing)
      areKnownToBeDirect = redundant.areKnownToBeDirect
      return redundant.identities.map(GainRow.init)
    }
  }

  /// They are made from what is kept elsewhere.
  package mutating func forgetRows() {}

  /// What they are made from is read again.
  package mutating func reload() {}
}

extension Opening {
  /// Lists the gains by entitlement instead of by identity, then what is redundant.
  package static let turnGains = Opening(
    acts: false,
    opening: { state in
      guard case .role(var role) = state.screen else { return [] }
      role.tabs[GainsTab.self].aspect = role.tabs[GainsTab.self].aspect.neighbour(1)
      state.screen = .role(role)
      return []
    })
}
