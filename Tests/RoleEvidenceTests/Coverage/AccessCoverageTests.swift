import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct AccessCoverageTests {
  /// Four random roles over random holdings, as ids.
  private struct Case {
    let random: RandomHoldings
    let roles: [(members: [Identity.ID], entitlements: [Entitlement.ID])]

    init(seed: UInt64) {
      let random = RandomHoldings(seed: seed)
      self.random = random
      roles = (0..<4).map { number in
        (
          RandomHoldings.some(random.identities, 35, seed: seed * 10 + number),
          RandomHoldings.some(random.entitlements, 35, seed: seed * 10 + number + 5)
        )
      }
    }

    /// The held grants that a role explains, as text.
    func grants(of role: Int) -> Set<String> {
      Set(
        roles[role].members.flatMap { member in
          roles[role].entitlements.filter { random.held[member]?.contains($0) == true }
            .map { "\(member) \($0)" }
        })
    }

    var coverage: AccessCoverage {
      AccessCoverage(
        of: roles.map { role in
          CoveredRole(
            members: role.members.compactMap { random.identities.firstIndex(of: $0) },
            entitlements: role.entitlements.compactMap { random.entitlements.firstIndex(of: $0) }
              .map(Int32.init))
        },
        identityCount: random.identities.count,
        held: { random.places(of: random.identities[$0]) })
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Coverage agrees with sets of all grants`(seed: UInt64) {
    let example = Case(seed: seed)
    let coverage = example.coverage
    let grants = example.roles.indices.map(example.grants)
    let explained = grants.reduce(Set()) { $0.union($1) }
    let all = example.random.held.values.reduce(0) { $0 + $1.count }
    #expect(coverage.grantCount == all)
    #expect(coverage.explainedGrants == explained.count)
    #expect(coverage.leftOverGrants == all - explained.count)
    #expect(coverage.grantsOfRoles == grants.map(\.count))
    #expect(
      coverage.ownGrantsOfRoles
        == grants.indices.map { role in
          grants[role].count { grant in grants.count { $0.contains(grant) } == 1 }
        })
    #expect(coverage.memberCount == Set(example.roles.flatMap(\.members)).count)
    #expect(
      coverage.explainedIdentities
        == example.random.identities.count { identity in
          explained.contains { $0.hasPrefix("\(identity) ") }
        })
    let memberships = example.roles.reduce(0) { $0 + $1.members.count }
    #expect(coverage.reduction == explained.count - memberships)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Overlaps agree with the sets of each pair`(seed: UInt64) {
    let example = Case(seed: seed)
    let overlaps = example.coverage.overlaps
    var expected: [RoleOverlap] = []
    for first in example.roles.indices {
      for second in example.roles.indices.dropFirst(first + 1) {
        let (one, other) = (example.roles[first], example.roles[second])
        let members = Set(one.members).intersection(other.members).count
        guard members > 0 else { continue }
        expected.append(
          RoleOverlap(
            first: first, second: second, sharedMembers: members,
            sharedEntitlements: Set(one.entitlements).intersection(other.entitlements).count,
            sharedGrants: example.grants(of: first).intersection(example.grants(of: second)).count
          ))
      }
    }
    #expect(overlaps == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [true, false])
  func `Bounds from counts hold the exact figures`(seed: UInt64, areMembersKnown: Bool) {
    let example = Case(seed: seed)
    let exact = example.coverage
    let bounds = CoverageBounds(
      of: example.roles.map { role in
        CountedRole(
          memberCount: role.members.count, members: areMembersKnown ? Set(role.members) : nil,
          holders: Dictionary(
            uniqueKeysWithValues: role.entitlements.map { entitlement in
              (
                entitlement,
                role.members.count { example.random.held[$0]?.contains(entitlement) == true }
              )
            }))
      }, identityCount: exact.identityCount, grantCount: exact.grantCount)
    #expect(bounds.explainedGrants.lower <= exact.explainedGrants)
    #expect(bounds.explainedGrants.upper >= exact.explainedGrants)
    #expect(bounds.members.lower <= exact.memberCount)
    #expect(bounds.members.upper >= exact.memberCount)
    #expect(bounds.reduction.lower <= exact.reduction)
    #expect(bounds.reduction.upper >= exact.reduction)
    #expect(bounds.leftOverGrants?.lower ?? .max <= exact.leftOverGrants)
    #expect(bounds.leftOverGrants?.upper ?? 0 >= exact.leftOverGrants)
    if areMembersKnown { #expect(bounds.members.exact == exact.memberCount) }
  }
}
