import Review
import RoleMining

/// Entitlements about to be excluded or restored. What that does to the role is computed from the lists at
/// hand whenever it is drawn, so that it is never older than they are.
package struct ExclusionPreview: Sendable {
  /// Where the role is.
  package let path: RolePath
  /// Whether they are excluded; else they are restored.
  package let exclude: Bool
  /// The entitlements.
  package internal(set) var entitlements: [RoleMiningEntitlement]
  /// The role as it was seen: at first on the screen, then as the tenant has it.
  var seen: PotentialRole
  /// What changed on the tenant since the role was shown; nil while that is being asked.
  package internal(set) var differences: [Difference]?
  /// The first visible of the entitlements.
  package internal(set) var scroll = 0

  init(
    path: RolePath, exclude: Bool, entitlements: [RoleMiningEntitlement], seen: PotentialRole
  ) {
    self.path = path
    self.exclude = exclude
    self.entitlements = entitlements
    self.seen = seen
  }
}

extension ExclusionPreview {
  /// Takes what the tenant has now. Entitlements that somebody else excluded or restored already are not
  /// sent; what was found otherwise once stays to be seen.
  mutating func take(_ role: PotentialRole, differences: [Difference]) {
    self.differences = (self.differences ?? []) + differences
    seen = role
    guard let excluded = role.excludedEntitlements.map(Set.init) else { return }
    entitlements.removeAll { excluded.contains($0.id) == exclude }
    scroll = min(scroll, max(0, entitlements.count - 1))
  }

  var change: Change {
    .role(.edit(EditEntitlements(ids: entitlements.map(\.id), exclude: exclude)), path)
  }
}

extension AppState {
  /// What a preview does to its role: how it is, and how it would be. Nil until all its entitlements are
  /// here and none of them is being read again.
  package func compositions(
    of preview: ExclusionPreview
  ) -> (before: Composition, after: Composition)? {
    for case .role(let role) in screens where role.path == preview.path {
      let ids = Set(preview.entitlements.map(\.id))
      guard !role.entitlements.isLoading, let before = role.composition,
        let after = preview.exclude
          ? role.composition(keeping: { !ids.contains($0.id) })
          : role.composition(restoring: preview.entitlements)
      else { return nil }
      return (before, after)
    }
    return nil
  }
}

extension RoleScreen {
  /// The figures with further entitlements restored.
  fileprivate func composition(restoring entitlements: [RoleMiningEntitlement]) -> Composition? {
    guard self.entitlements.isComplete, let identityCount else { return nil }
    return Composition(
      of: self.entitlements.loadedRows + entitlements, identityCount: identityCount)
  }
}
