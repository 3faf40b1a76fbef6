import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct AccessComparisonTests {
  private typealias Role = AccessComparison.ComparedRole

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `Shared and own entitlements agree with a check of each`(seed: UInt64) throws {
    let all = (10..<30).map { Entitlement.ID("access \($0)") }
    let sets = (0..<4).map { Set(RandomHoldings.some(all, 70, seed: seed * 10 + UInt64($0))) }
    let comparison = try #require(
      AccessComparison(sets.map { Role(name: "role", entitlements: $0) }))
    let owners = { (id: Entitlement.ID) in sets.indices.filter { sets[$0].contains(id) } }
    #expect(comparison.entitlements.sharedByAll == all.filter { owners($0).count == 4 })
    for place in sets.indices {
      #expect(comparison.entitlements.own[place] == all.filter { owners($0) == [place] })
    }
    #expect(comparison.pairs.count == 6)
    for pair in comparison.pairs {
      let shared = all.count { owners($0).contains(pair.first) && owners($0).contains(pair.second) }
      #expect(pair.access.shared == shared)
      #expect(pair.first < pair.second)
    }
  }

  @Test func `Identities are compared only where they are known`() throws {
    let comparison = try #require(
      AccessComparison([
        Role(name: "a", entitlements: ["x"], members: ["u", "v"]),
        Role(name: "b", entitlements: ["x"], members: ["v"]),
        Role(name: "c", entitlements: ["x"]),
      ]))
    #expect(comparison.members == nil)
    #expect(comparison.pairs.map(\.members?.shared) == [1, nil, nil])
  }

  @Test(arguments: [0, 1, 7])
  func `Only two to six roles fit side by side`(count: Int) {
    let role = Role(name: "role", entitlements: ["x"])
    #expect(AccessComparison(Array(repeating: role, count: count)) == nil)
  }
}
