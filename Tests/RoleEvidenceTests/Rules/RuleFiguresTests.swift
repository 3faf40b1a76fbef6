import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RuleFiguresTests {
  @Test
  func `Precision and recall come from the counts`() {
    let figures = RuleFigures(matchedMembers: 18, members: 20, matched: 24)
    #expect(figures.recall == 0.9)
    #expect(figures.precision == 0.75)
    #expect(figures.addedCount == 6)
    #expect(figures.missedCount == 2)
    #expect(!figures.isEstimate)
  }

  @Test
  func `What nobody has counted is not known`() {
    let figures = RuleFigures(matchedMembers: 18, members: 20)
    #expect(figures.precision == nil)
    #expect(figures.balance == nil)
    #expect(figures.addedCount == nil)
  }

  @Test
  func `A sample is scaled to the role, and is an estimate`() throws {
    let figures = RuleFigures(matchedMembers: 90, members: 100, roleSize: 1_000, matched: 1_200)
    #expect(figures.isEstimate)
    #expect(figures.precision == 0.75)
    #expect(figures.addedCount == 300)
    #expect(figures.missedCount == 100)
    let chance = RuleFigures(matchedMembers: 100, members: 100, roleSize: 1_000, matched: 950)
    #expect(chance.precision == 1)
    #expect(chance.addedCount == 0)
  }

  @Test
  func `A rule that fits nobody has no precision`() {
    let figures = RuleFigures(matchedMembers: 0, members: 0, matched: 0)
    #expect([figures.recall, figures.precision, figures.balance] == [0, 0, 0])
  }

  @Test(arguments: [
    (RuleFigures(matchedMembers: 50, members: 52, matched: 53), "50 of 52 identities and 3 others"),
    (RuleFigures(matchedMembers: 52, members: 52, matched: 53), "all 52 identities and 1 other"),
    (
      RuleFigures(matchedMembers: 52, members: 52, matched: 52), "all 52 identities and nobody else"
    ),
    (
      RuleFigures(matchedMembers: 50, members: 52),
      "50 of 52 identities; how many others fit is not known"
    ),
    (
      RuleFigures(matchedMembers: 90, members: 100, roleSize: 1_000, matched: 2_900),
      "90 of 100 sampled identities and about 2,000 others"
    ),
  ])
  func `The counts read as a sentence`(figures: RuleFigures, text: String) {
    #expect(figures.text == "fits " + text)
  }
}
