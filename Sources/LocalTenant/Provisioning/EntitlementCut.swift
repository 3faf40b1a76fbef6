import GRDB

/// Which entitlements of a potential role go into a role or an export: exclusions are dropped first, then
/// common access, then what is below the minimum popularity.
struct EntitlementCut: Sendable {
  /// The minimum popularity in percent; compared without rounding.
  let minimumPopularity: Int
  let includesCommonAccess: Bool

  /// Everything that is not excluded.
  static let none = EntitlementCut(minimumPopularity: 0, includesCommonAccess: true)

  /// A condition on the table `potentialRoleEntitlement`, aliased `held`, for a potential role with this
  /// many members.
  func condition(members: Int) -> SQL {
    """
    NOT held.isExcluded AND (\(includesCommonAccess) OR NOT held.isCommonAccess)
      AND 100 * held.holderCount >= \(minimumPopularity * members)
    """
  }
}
