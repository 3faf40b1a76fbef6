import Review
import RoleMining

extension RoleScreen {
  /// The figures over all entitlements; nil until all of them are loaded.
  package var composition: Composition? { composition { _ in true } }

  /// The figures over the entitlements that reach the threshold.
  package var thresholdComposition: Composition? {
    composition { $0.reaches(threshold) }
  }

  /// The entitlements below the threshold.
  package var belowThreshold: [RoleMiningEntitlement] {
    entitlements.loadedRows.filter { !$0.reaches(threshold) }
  }

  /// The figures over some of the entitlements; nil until all of them are loaded.
  func composition(
    keeping isKept: (RoleMiningEntitlement) -> Bool
  ) -> Composition? {
    guard entitlements.isComplete, let identityCount else { return nil }
    return Composition(
      of: entitlements.loadedRows.filter(isKept), identityCount: identityCount)
  }
}
