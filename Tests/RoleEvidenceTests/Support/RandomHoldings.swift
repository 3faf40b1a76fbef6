import RoleMining
import TestSupport

/// Random holdings, kept as sets of ids, to count in the plainest way.
struct RandomHoldings {
  let identities: [Identity.ID]
  let entitlements: [Entitlement.ID]
  let held: [Identity.ID: Set<Entitlement.ID>]

  init(seed: UInt64, identityCount: Int = 40, entitlementCount: Int = 15) {
    var random = SeededGenerator(seed: seed)
    identities = (0..<identityCount).map { Identity.ID("person \($0 + 100)") }
    entitlements = (0..<entitlementCount).map { Entitlement.ID("access \($0 + 100)") }
    var held: [Identity.ID: Set<Entitlement.ID>] = [:]
    for identity in identities {
      let habit = Int.random(in: 10...90, using: &random)
      held[identity] = []
      for entitlement in entitlements where random.happens(habit) {
        held[identity]?.insert(entitlement)
      }
    }
    self.held = held
  }

  /// Some of the elements, in a random order.
  static func some<Element>(_ elements: [Element], _ percent: Int, seed: UInt64) -> [Element] {
    var random = SeededGenerator(seed: seed)
    return elements.filter { _ in random.happens(percent) }.shuffled(using: &random)
  }

  /// What an identity holds, as ascending places of `entitlements`.
  func places(of identity: Identity.ID) -> ArraySlice<Int32> {
    entitlements.indices.filter { held[identity]?.contains(entitlements[$0]) == true }
      .map(Int32.init)[...]
  }
}
