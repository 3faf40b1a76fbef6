import RoleMiner
import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct DeterminismTests {
  static let organization = SampleOrganization(size: .small, seed: 7, noise: 2)
  static let expected = mined(seed: 0)

  static func mined(seed: UInt64) -> MiningResult {
    Assignments(pairs: organization.shuffledPairs(seed: seed)).mine()
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `The order of the input does not change the result`(seed: UInt64) {
    #expect(Self.mined(seed: seed) == Self.expected)
  }
}
