/// What the members of a role hold, counted.
struct Peers {
  let count: Int
  private let holders: [Int32]
  private let mostRareHolders: Int32

  /// An entitlement is rare in a role if at most this share of the others holds it, or only one of them.
  static let rareShare = 0.05

  init(_ members: [ArraySlice<Int32>], entitlementCount: Int) {
    var holders = [Int32](repeating: 0, count: entitlementCount)
    for held in members {
      for entitlement in held { holders[Int(entitlement)] += 1 }
    }
    self.holders = holders
    count = members.count
    // The holder itself is one of them.
    mostRareHolders = 1 + Int32(max(1, Self.rareShare * Double(count - 1)))
  }

  /// How many members hold an entitlement.
  func holderCount(_ entitlement: Int32) -> Int { Int(holders[Int(entitlement)]) }

  /// Whether hardly any of a holder's peers also holds an entitlement.
  func isRare(_ entitlement: Int32) -> Bool { holders[Int(entitlement)] <= mostRareHolders }

  /// The share of the others, 0...1, that holds the most common of the entitlements of one member.
  func greatestShare(of entitlements: [Int32]) -> Double {
    let most = entitlements.reduce(1) { max($0, holderCount($1)) }
    return Double(most - 1) / Double(max(1, count - 1))
  }
}
