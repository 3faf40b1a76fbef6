import Review
import RoleEvidence
import RoleMining

/// The roles whose access is like that of a role: existing ones, and the potential ones whose entitlements were
/// loaded.
package struct SimilarTab: RoleTab {
  /// How many roles of each kind are shown.
  private static let limit = 200

  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.similar
  /// What it is called.
  package static let label = TabLabel(
    "Similar", showing: "the roles with the same access, existing and potential")
  /// What has to be found out for it.
  package var needs: Set<EvidenceBook.Need> { [.surroundings] }

  /// The list.
  package var list: ListState<SimilarRole>
  private var rows: [SimilarRole] = []

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(
      screen: screen, source: .tab(Self.name, path), order: ListOrder(.similarity, descending: true)
    )
    list.show([])
  }

  /// Nil, because the number says little: most roles share something.
  package func count(in role: RoleScreen) -> Int? { nil }

  /// Whether the entitlements or the existing roles are being loaded.
  package func isLoading(in role: RoleScreen) -> Bool {
    role.entitlements.isLoading || role.knowledge?.roles == nil
  }

  /// Shows the roles that are known so far.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    guard let known = role.knowledge, let entitlements = known.entitlements else { return }
    let newer = SimilarRole.all(to: Set(entitlements.map(\.id)), known, limit: Self.limit)
    guard newer != rows else { return }
    rows = newer
    list.show(newer)
    list.restoreCursor(height: height)
  }

  /// They are few, and kept elsewhere.
  package mutating func forgetRows() {}

  /// What they are compared with is read again.
  package mutating func reload() {}
}
