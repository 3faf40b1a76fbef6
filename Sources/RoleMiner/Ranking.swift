/// The entitlements of a scope without common access, numbered from rare to frequent.
struct Ranking {
  /// The entitlement behind each rank, rarest first, ties by number.
  let entitlements: [Int32]

  /// The rank of each entitlement; -1 for common access and what nobody in the scope holds.
  private let rank: [Int32]

  init(_ assignments: Assignments, scope: [Int], without commonAccess: [Int]) {
    var holders = [Int](repeating: 0, count: assignments.entitlementCount)
    for identity in scope {
      for entitlement in assignments.entitlements(of: identity) { holders[Int(entitlement)] += 1 }
    }
    for entitlement in commonAccess { holders[entitlement] = 0 }
    let order = holders.indices.filter { holders[$0] > 0 }
      .sorted { (holders[$0], $0) < (holders[$1], $1) }
    var rank = [Int32](repeating: -1, count: holders.count)
    for (place, entitlement) in order.enumerated() { rank[entitlement] = Int32(place) }
    entitlements = order.map(Int32.init)
    self.rank = rank
  }

  /// The ascending ranks of a set of entitlements, without common access.
  func ranks(of entitlements: ArraySlice<Int32>) -> [Int32] {
    var ranks: [Int32] = []
    ranks.reserveCapacity(entitlements.count)
    for entitlement in entitlements where rank[Int(entitlement)] >= 0 {
      ranks.append(rank[Int(entitlement)])
    }
    ranks.sort()
    return ranks
  }
}
