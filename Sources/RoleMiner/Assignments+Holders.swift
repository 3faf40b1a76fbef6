extension Assignments {
  /// Every entitlement held by a member, with the number of holders, ascending by number.
  package func entitlements(heldBy members: [Int]) -> [HeldEntitlement] {
    var held: [Int32] = []
    for member in members { held.append(contentsOf: entitlements(of: member)) }
    held.sort()
    var result: [HeldEntitlement] = []
    var start = 0
    for place in held.indices where place + 1 == held.count || held[place + 1] != held[place] {
      result.append(HeldEntitlement(entitlement: Int(held[place]), holderCount: place + 1 - start))
      start = place + 1
    }
    return result
  }
}

extension [MinedRole] {
  /// The order of a result: largest first, ties by their first member.
  func largestFirst() -> [MinedRole] {
    sorted { ($1.members.count, $0.members[0]) < ($0.members.count, $1.members[0]) }
  }
}
