import RoleMiner
import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct RecoveryTests {
  private func recovery(_ organization: SampleOrganization) -> Recovery {
    let assignments = organization.asAssignments
    return Recovery(of: organization, in: assignments, by: assignments.mine().roles)
  }

  @Test func `The planted jobs of the sample organisation are found`() {
    let found = recovery(SampleOrganization(size: .medium, seed: 7, noise: 1))
    #expect(found.f1 >= 0.98)
    #expect(found.adjustedRandIndex >= 0.97)
  }

  @Test(arguments: [2.0, 3.0])
  func `Roles survive more noise`(noise: Double) {
    let found = recovery(SampleOrganization(size: .small, seed: 7, noise: noise))
    #expect(found.f1 >= 0.92)
    #expect(found.adjustedRandIndex >= 0.86)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `All six jobs of a small organisation are found`(seed: UInt64) {
    #expect(recovery(SampleOrganization(size: .small, seed: seed)).f1 == 1)
  }

  @Test func `Random holders give no role`() {
    let shuffled = SampleOrganization(size: .small).withShuffledHolders(seed: 3)
    #expect(shuffled.mine().roles.isEmpty)
  }

  @Test func `A perfect answer scores one, a random one about zero`() {
    #expect(Recovery.adjustedRandIndex([1, 1, 2, 2], [7, 7, 5, 5]) == 1)
    #expect(abs(Recovery.adjustedRandIndex([1, 1, 2, 2], [7, 5, 7, 5])) <= 0.5)
    #expect(Recovery.f1(planted: [["a", "b"], ["c"]], mined: [["c"], ["x"]]) == 0.5)
  }
}
