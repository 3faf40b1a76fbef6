import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct NearMemberTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Who holds nearly all of the core agrees with a check of everybody`(seed: UInt64) {
    let random = RandomHoldings(seed: seed, entitlementCount: 6)
    let people = random.identities.indices
    let members = Set(RandomHoldings.some(Array(people), 30, seed: seed))
    let core: [Int32] = [0, 1, 2, 4, 5]
    let held = people.map { Set(random.places(of: random.identities[$0])) }
    let found = NearMember.all(
      of: core, members: IdentitySet(members, capacity: people.count),
      identityCount: people.count,
      holders: { entitlement in
        people.filter { held[$0].contains(entitlement) }.map(Int32.init)[...]
      })
    // 80 % of five.
    let near = people.filter { !members.contains($0) && held[$0].intersection(core).count >= 4 }
    #expect(Set(found.map(\.identity)) == Set(near))
    #expect(found.allSatisfy { $0.heldCount == held[$0.identity].intersection(core).count })
    let order = found.map { ($0.coreCount - $0.heldCount, $0.identity) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `A core of two says nothing about a person`() {
    let found = NearMember.all(
      of: [0, 1], members: IdentitySet(capacity: 3), identityCount: 3, holders: { _ in [0, 1, 2] })
    #expect(found.isEmpty)
  }

  @Test func `The words give the figures`() throws {
    let found = NearMember.all(
      of: [0, 1, 2, 3, 4], members: IdentitySet(capacity: 1), identityCount: 1,
      holders: { $0 == 0 ? [] : [0] })
    #expect(found.map(\.words) == ["holds 4 of 5 core entitlements"])
  }
}
