import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct CoverageBoundsTests {
  @Test func `Roles without shared access are counted exactly`() {
    let bounds = CoverageBounds(of: [
      CountedRole(memberCount: 5, holders: ["a": 4, "b": 5]),
      CountedRole(memberCount: 3, holders: ["c": 3]),
    ])
    #expect(bounds.explainedGrants.exact == 12)
    #expect(bounds.members == CountBounds(5, 8))
    #expect(bounds.reduction.exact == 4)
    #expect(bounds.leftOverGrants == nil)
  }

  @Test func `Shared access is counted exactly where nobody is in both roles`() {
    let bounds = CoverageBounds(of: [
      CountedRole(memberCount: 2, members: ["u", "v"], holders: ["a": 2]),
      CountedRole(memberCount: 2, members: ["w", "x"], holders: ["a": 1]),
    ])
    #expect(bounds.explainedGrants.exact == 3)
    #expect(bounds.overlaps.isEmpty)
  }

  @Test func `Shared access of shared people is counted within bounds`() {
    let bounds = CoverageBounds(of: [
      CountedRole(memberCount: 3, members: ["u", "v", "w"], holders: ["a": 2]),
      CountedRole(memberCount: 3, members: ["v", "w", "x"], holders: ["a": 2]),
    ])
    #expect(bounds.explainedGrants == CountBounds(2, 4))
    #expect(
      bounds.overlaps == [
        RoleOverlap(
          first: 0, second: 1, sharedMembers: 2, sharedEntitlements: 1, sharedGrants: nil)
      ])
  }

  @Test func `Unknown holders are anything between nobody and everybody`() {
    let bounds = CoverageBounds(of: [
      CountedRole(memberCount: 4, holders: ["a": nil, "b": 1])
    ])
    #expect(bounds.explainedGrants == CountBounds(1, 5))
  }
}
