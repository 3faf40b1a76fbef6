import Testing

@Suite("People who changed jobs", .timeLimit(.minutes(2))) struct JobChangeTests {
  @Test(arguments: [7, 8] as [UInt64])
  func `come first among the outliers of the sample organisation`(seed: UInt64) {
    #expect(ChangedOrganization(sampleSeed: seed).shareFound() >= 0.9)
  }

  @Test(
    .enabled(
      if: ChangedOrganization.canBeGenerated,
      "needs ../shared/mining beside the repository, and Python"),
    arguments: [(11, 0.5), (12, 1), (13, 2)])
  func `come first among the outliers of generated organisations`(seed: Int, noise: Double) throws {
    let organization = try ChangedOrganization(generatedSeed: seed, noise: noise)
    #expect(organization.shareFound() >= 0.9)
  }

  @Test(
    .enabled(
      if: ChangedOrganization.canBeGenerated,
      "needs ../shared/mining beside the repository, and Python"),
    arguments: [
      (25, ["DUAL": "0.4"]), (26, ["DUAL": "0.1"]), (27, ["EXTRA": "3"]), (28, ["BORROW": "0.5"]),
    ])
  func `come first beside second jobs, strays and borrowed access`(
    seed: Int, options: [String: String]
  ) throws {
    let organization = try ChangedOrganization(generatedSeed: seed, noise: 1, options)
    #expect(organization.shareFound() >= 0.9)
  }
}
