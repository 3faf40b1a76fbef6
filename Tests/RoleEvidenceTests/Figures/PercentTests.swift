import Testing

@testable import RoleEvidence

@Suite(.timeLimit(.minutes(1))) struct `A percentage` {
  @Test(arguments: [
    (0, 0), (0.0001, 1), (0.004, 1), (0.29, 29), (0.444, 44), (0.445, 45), (0.9999, 99), (1, 100),
  ])
  func `is rounded, but only all is 100 and only nothing is 0`(share: Double, percent: Int) {
    #expect(share.wholePercent == percent)
  }

  @Test(arguments: [(0, 0), (0.00001, 0.1), (0.12345, 12.3), (0.4567, 45.7), (0.99999, 99.9)])
  func `has the same rule in tenths`(share: Double, percent: Double) {
    #expect(share.percentInTenths == percent)
    #expect((share * 100).roundedPercentage == percent)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `without a valid share is 0`(share: Double) {
    #expect(share.wholePercent == 0)
  }
}
