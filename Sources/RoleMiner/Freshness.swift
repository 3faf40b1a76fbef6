/// Tells how unlike the existing roles a potential role is.
struct Freshness {
  private struct ExistingRole {
    let entitlements: [Int32]
    let size: Int
  }

  private let roles: [ExistingRole]

  /// - Parameters:
  ///   - existingRoles: The entitlement ids of each role. Ids that nobody holds count in its size.
  ///   - assignments: Where the ids are numbered.
  init(existingRoles: [Set<String>], in assignments: Assignments) {
    roles = existingRoles.filter { !$0.isEmpty }.map { ids in
      ExistingRole(
        entitlements: assignments.entitlements(withIDs: ids).map(Int32.init), size: ids.count)
    }
  }

  /// In percent: 100 without an existing role that shares an entitlement, 0 when one is the same.
  func percentage(ofCore core: [Int]) -> Int {
    let core = core.map(Int32.init)
    let closest = roles.map { role in
      let shared = sharedCount(core[...], role.entitlements[...])
      return Similarity(shared: shared, total: core.count + role.size - shared).fraction
    }
    return percent(1 - (closest.max() ?? 0))
  }
}
