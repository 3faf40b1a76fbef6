/// The bundle of a group of identities: the entitlements that at least 80 % of its members hold, as
/// ascending ranks.
typealias Bundle = [Int32]

/// The percentage of members who must hold an entitlement for it to belong to the core.
let corePercent = 80

/// Counts holders, group by group.
struct BundleCounter {
  private let collapse: Collapse
  private var holders: [Int]

  init(_ collapse: Collapse) {
    self.collapse = collapse
    holders = [Int](repeating: 0, count: collapse.entitlements.count)
  }

  /// The bundle of a group.
  mutating func bundle(of group: Group) -> Bundle {
    heldBundle(of: group).bundle
  }

  /// The bundle of a group, and the number of pairs of member and entitlement that it explains.
  mutating func heldBundle(of group: Group) -> (bundle: Bundle, pairs: Int) {
    var seen: [Int32] = []
    for set in group.sets {
      let weight = collapse.weight(of: set)
      for rank in collapse.sets[set] {
        if holders[Int(rank)] == 0 { seen.append(rank) }
        holders[Int(rank)] += weight
      }
    }
    let bundle = seen.filter {
      isHeld(by: holders[Int($0)], of: group.weight, atLeast: corePercent)
    }
    let pairs = bundle.reduce(0) { $0 + holders[Int($1)] }
    for rank in seen { holders[Int(rank)] = 0 }
    return (bundle.sorted(), pairs)
  }
}
