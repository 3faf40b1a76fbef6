import GRDB

/// Which entitlements of a potential role go into a role or an export: first what was
/// left out goes, then common access, then what is below the popularity.
struct EntitlementCut: Sendable {
  /// The least popularity in percent; compared before rounding.
  let minimumPopularity: Int
  let includesCommonAccess: Bool

  /// Everything that was not left out.
  static let none = EntitlementCut(minimumPopularity: 0, includesCommonAccess: true)

  /// A condition on the table `potentialRoleEntitlement`, called `held`, of a potential role with so
  /// many members.
  func condition(members: Int) -> SQL {
    """
    NOT held.isExcluded AND (\(includesCommonAccess) OR NOT held.isCommonAccess)
      AND 100 * held.holderCount >= \(minimumPopularity * members)
    """
  }
}
