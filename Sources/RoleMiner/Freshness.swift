/// Computes how distinct a potential role is from the existing roles.
struct Freshness {
  private struct ExistingRole {
    let entitlements: [Int32]
    let size: Int
  }

  private let roles: [ExistingRole]

  /// - Parameters:
  ///   - existingRoles: The entitlement ids of each role. Ids without holders count in its size.
  ///   - assignments: Maps ids to numbers.
  init(existingRoles: [Set<String>], in assignments: Assignments) {
    roles = existingRoles.filter { !$0.isEmpty }.map { ids in
      ExistingRole(
        entitlements: assignments.entitlements(withIDs: ids).map(Int32.init), size: ids.count)
    }
  }

  /// In percent: 100 if no existing role shares an entitlement, 0 if one is identical.
  func percentage(ofCore core: [Int]) -> Int {
    let core = core.map(Int32.init)
    let closest = roles.map { role in
      let shared = sharedCount(core[...], role.entitlements[...])
      return Similarity(shared: shared, total: core.count + role.size - shared).fraction
    }
    return percent(1 - (closest.max() ?? 0))
  }
}
