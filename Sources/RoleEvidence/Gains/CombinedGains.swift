import RoleMining

/// Who would gain what from several roles together.
package struct CombinedGains: Sendable, Hashable {
  /// How many people would gain something, among those whose access is known.
  package let gainingCount: Int
  /// How many grants there would be, each counted once.
  package let grantCount: Int
  /// How many grants come from more than one role, counted once for each role beyond the first.
  package let repeatedGrantCount: Int
  /// Whether the figures hold for all members of all roles.
  package let isComplete: Bool

  /// Adds up what roles would give.
  package init(_ roles: [RoleGains]) {
    let numbers = roles.entitlementNumbers()
    var membershipsOf: [Identity.ID: [Membership]] = [:]
    for (role, gains) in roles.enumerated() {
      for (member, identity) in gains.holdings.members.enumerated()
      where gains.gainsOfMembers[member] > 0 {
        membershipsOf[identity, default: []].append(Membership(role: role, member: member))
      }
    }
    var grants = 0
    var repeated = 0
    for memberships in membershipsOf.values {
      let sum = memberships.reduce(0) { $0 + roles[$1.role].gainsOfMembers[$1.member] }
      // Most people are in one role: only the others need a closer look.
      let distinct =
        memberships.count == 1
        ? sum
        : memberships.flatMap { membership in
          let numbers = numbers[membership.role]
          return roles[membership.role].entitlements(gainedBy: membership.member)
            .map { numbers[Int($0)] }
        }
        .distinctCount
      grants += distinct
      repeated += sum - distinct
    }
    gainingCount = membershipsOf.count
    grantCount = grants
    repeatedGrantCount = repeated
    isComplete = roles.allSatisfy(\.isComplete)
  }

  private struct Membership {
    let role: Int
    let member: Int
  }
}

extension [RoleGains] {
  /// One numbering of entitlements for all roles: the number for each place of each role.
  fileprivate func entitlementNumbers() -> [[Int]] {
    var numbers: [Entitlement.ID: Int] = [:]
    return map { gains in
      gains.holdings.entitlements.map { id in
        if let number = numbers[id] { return number }
        numbers[id] = numbers.count
        return numbers.count - 1
      }
    }
  }
}

extension [Int] {
  fileprivate var distinctCount: Int {
    let ascending = sorted()
    return isEmpty ? 0 : 1 + zip(ascending, ascending.dropFirst()).count(where: !=)
  }
}
