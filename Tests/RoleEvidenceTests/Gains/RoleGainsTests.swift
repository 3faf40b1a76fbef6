import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct RoleGainsTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [0.0, 30, 50, 100])
  func `Gains agree with a check of every person and entitlement`(
    seed: UInt64, popularity: Double
  ) {
    let random = RandomHoldings(seed: seed)
    let holdings = RoleHoldings(
      members: random.identities, entitlements: random.entitlements, held: random.held)
    let gains = RoleGains(holdings, popularAtLeast: popularity)

    let granted = random.entitlements.filter { entitlement in
      let holders = random.held.values.count { $0.contains(entitlement) }
      return Double(holders) / Double(random.identities.count) * 100 >= popularity
    }
    #expect(gains.granted.map { holdings.entitlements[Int($0)] } == granted)
    for (member, identity) in holdings.members.enumerated() {
      let gained = granted.filter { random.held[identity]?.contains($0) == false }
      let listed = gains.entitlements(gainedBy: member).map { holdings.entitlements[Int($0)] }
      #expect(listed == gained)
      #expect(gains.gainsOfMembers[member] == gained.count)
    }
    for (number, entitlement) in granted.enumerated() {
      let people = random.identities.filter { random.held[$0]?.contains(entitlement) == false }
      let listed = gains.members(gaining: gains.granted[number]).map { holdings.members[$0] }
      #expect(listed == people)
      #expect(gains.gainsOfEntitlements[number] == people.count)
    }
    #expect(gains.grantCount == gains.gainsOfEntitlements.reduce(0, +))
    #expect(gains.isComplete)
  }

  @Test func `People whose access is unknown are said to be missing`() {
    let holdings = RoleHoldings(
      members: ["u", "v"], entitlements: ["a"], held: ["u": []])
    let gains = RoleGains(holdings, granting: [0])
    #expect(holdings.unknownMembers == ["v"])
    #expect(gains.gainingCount == 1)
    #expect(!gains.isComplete)
  }

  @Test func `Places in any order, twice or beyond the entitlements do no harm`() {
    let holdings = RoleHoldings(
      members: ["u", "v"], entitlements: ["a", "b", "c"], held: [[2, 0, 2, 9, -1]])
    #expect(holdings.held == [[0, 2], []])
    #expect(holdings.holderCounts == [1, 0, 1])
    #expect(RoleGains(holdings, granting: [7, 1, 1]).gainsOfMembers == [1, 1])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Popularity alone bounds what holdings give exactly`(seed: UInt64) {
    let random = RandomHoldings(seed: seed)
    let gains = RoleGains(
      RoleHoldings(
        members: random.identities, entitlements: random.entitlements, held: random.held),
      popularAtLeast: 40)
    let rows = gains.granted.map { place in
      RoleMiningEntitlement(
        id: random.entitlements[Int(place)], reference: EntitlementReference(),
        identityCount: gains.holdings.holderCounts[Int(place)])
    }
    let counts = GainCounts(memberCount: random.identities.count, granted: rows)
    #expect(counts.grants.exact == gains.grantCount)
    #expect(counts.people.lower <= gains.gainingCount)
    #expect(counts.people.upper >= gains.gainingCount)
  }

  @Test func `Unknown popularity widens the bounds`() {
    let rows = [(id: "a", 3), (id: "b", nil)].map { id, holders in
      RoleMiningEntitlement(
        id: Entitlement.ID(id), reference: EntitlementReference(), identityCount: holders)
    }
    let counts = GainCounts(memberCount: 10, granted: rows)
    #expect(counts.grants == CountBounds(7, 17))
    #expect(counts.people == CountBounds(7, 10))
  }
}
