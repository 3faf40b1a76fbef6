import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1))) struct RecommendationTests {
  private func figures(_ change: (inout RoleFigures) -> Void = { _ in }) -> RoleFigures {
    var figures = RoleFigures()
    figures.entitlementCount = 103
    figures.unpopularCount = 0
    figures.unusedCount = 0
    figures.areExistingRolesKnown = true
    figures.conflictCount = 0
    figures.conflictedPeople = 0
    change(&figures)
    return figures
  }

  @Test func `A role with nothing against it is to be accepted`() {
    let recommendation = Recommendation(from: figures())
    #expect(recommendation.verdict == .accept)
    #expect(recommendation.unknowns.isEmpty)
    #expect(recommendation.sentence == "accept: nothing known speaks against it")
  }

  @Test func `The strongest reason is first and decides`() {
    let recommendation = Recommendation(
      from: figures {
        $0.unpopularCount = 73
        $0.unusedCount = 1
        $0.conflictCount = 2
        $0.conflictedPeople = 1
        $0.closest = RoleFigures.ClosestRole(name: "Security Base", similarity: 0.949)
      })
    #expect(recommendation.verdict == .reject)
    #expect(
      recommendation.reasons.map(\.sentence) == [
        "reject: 95 % the same as the existing role 'Security Base'",
        "review conflicts: it breaks 2 conflict rules by itself",
        "review conflicts: 1 person would break a conflict rule with it",
        "trim: 73 of 103 entitlements are below 30 %",
        "trim: 1 of 103 entitlements is on a source that nobody used in 90 days",
      ])
  }

  @Test(arguments: [(0.9, RecommendedStep.reject), (0.899, .accept)])
  func `Only nearly the same access is a reason to reject`(
    similarity: Double, step: RecommendedStep
  ) {
    let closest = RoleFigures.ClosestRole(name: "Base", similarity: similarity)
    #expect(Recommendation(from: figures { $0.closest = closest }).verdict == step)
  }

  @Test func `What is unknown is no reason, and is said`() {
    let recommendation = Recommendation(from: RoleFigures())
    #expect(recommendation.verdict == .accept)
    #expect(recommendation.unknowns == RecommendationUnknown.allCases)
  }

  @Test func `The same access is 100 %`() {
    let same = RecommendationReason.existsAlready(name: "Base", similarity: 1)
    #expect(same.words == "100 % the same as the existing role 'Base'")
    let nearly = RecommendationReason.existsAlready(name: "Base", similarity: 0.9999)
    #expect(nearly.words == "99 % the same as the existing role 'Base'")
  }
}
