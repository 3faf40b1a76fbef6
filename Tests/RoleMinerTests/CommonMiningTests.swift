import RoleMiner
import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct CommonMiningTests {
  static let organization = SampleOrganization(size: .small)
  static let assignments = organization.asAssignments

  @Test func `A common session finds the birthright of the sample organisation as one role`() throws
  {
    let result = Self.assignments.mine(MiningParameters(type: .common))
    let role = try #require(result.roles.first)
    #expect(result.roles.count == 1)
    #expect(role.core.count == 8)
    #expect(role.members.count > 190)
    #expect(role.entitlements.map(\.entitlement) == role.core)
  }

  @Test func `The prescribed popularity is 80 percent`() {
    let result = Self.assignments.mine(MiningParameters(type: .common))
    #expect(result.prescribedPruneThreshold == 80)
    #expect(result.pruneThreshold == 80)
  }

  @Test func `Above the highest popularity nothing is common`() {
    let result = Self.assignments.mine(MiningParameters(type: .common, pruneThreshold: 100))
    #expect(result.roles.isEmpty)
  }

  @Test func `Access of different identities is not combined in one role`() {
    let halves = Assignments(
      Assignments.alike(30, "p", "a b") + Assignments.alike(30, "q", "x y"))
    let result = halves.mine(MiningParameters(type: .common, pruneThreshold: 50))
    #expect(
      result.roles.map { $0.core.map { halves.entitlementIDs[$0] } } == [["a", "b"], ["x", "y"]])
  }

  @Test func `Members hold most of the role`() throws {
    let role = try #require(Self.assignments.mine(MiningParameters(type: .common)).roles.first)
    for member in role.members {
      let held = Set(Self.assignments.entitlements(of: member).map(Int.init))
      #expect(held.intersection(role.core).count >= 7)
    }
  }
}
