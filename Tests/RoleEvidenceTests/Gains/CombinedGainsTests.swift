import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct CombinedGainsTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Together, roles give what a set of all their grants has`(seed: UInt64) {
    let random = RandomHoldings(seed: seed)
    var grants: Set<String> = []
    var people: Set<Identity.ID> = []
    var sum = 0
    let roles = (0..<4).map { (number: UInt64) in
      let members = RandomHoldings.some(random.identities, 40, seed: seed * 10 + number)
      let granted = RandomHoldings.some(random.entitlements, 40, seed: seed * 10 + number + 5)
      for member in members {
        for entitlement in granted where random.held[member]?.contains(entitlement) == false {
          grants.insert("\(member) \(entitlement)")
          people.insert(member)
          sum += 1
        }
      }
      let holdings = RoleHoldings(members: members, entitlements: granted, held: random.held)
      return RoleGains(holdings, granting: granted.indices.map(Int32.init))
    }
    let together = CombinedGains(roles)
    #expect(together.gainingCount == people.count)
    #expect(together.grantCount == grants.count)
    #expect(together.repeatedGrantCount == sum - grants.count)
    #expect(together.repeatedGrantCount > 0)
  }

  @Test func `No roles give nothing`() {
    let none = CombinedGains([])
    #expect([none.gainingCount, none.grantCount, none.repeatedGrantCount] == [0, 0, 0])
    #expect(none.isComplete)
  }
}
