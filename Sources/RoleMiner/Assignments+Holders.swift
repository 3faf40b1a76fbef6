extension Assignments {
  /// Every entitlement held by a member, with the number of holders, ascending by number.
  package func entitlements(heldBy members: [Int]) -> [HeldEntitlement] {
    var holders = [Int](repeating: 0, count: entitlementCount)
    for member in members {
      for entitlement in entitlements(of: member) { holders[Int(entitlement)] += 1 }
    }
    return holders.indices.filter { holders[$0] > 0 }
      .map { HeldEntitlement(entitlement: $0, holderCount: holders[$0]) }
  }
}

extension [MinedRole] {
  /// The order of a result: largest first, ties by their first member.
  func largestFirst() -> [MinedRole] {
    sorted { ($1.members.count, $0.members[0]) < ($0.members.count, $1.members[0]) }
  }
}
