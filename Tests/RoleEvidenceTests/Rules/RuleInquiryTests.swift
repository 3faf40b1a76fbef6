import RoleEvidence
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RuleInquiryTests {
  private let crowd = Crowd.clerks
  private var inquiry: RuleInquiry { RuleInquiry(members: crowd.memberAttributes) }

  /// What the tenant would answer to all questions.
  private var answers: [MembershipRule: Int] {
    Dictionary(
      uniqueKeysWithValues: inquiry.questions.map { rule in
        (rule, crowd.attributes.count(where: rule.matches))
      })
  }

  @Test
  func `Before the tenant answers, only recall is known`() throws {
    #expect(inquiry.candidates.allSatisfy { $0.figures.precision == nil })
    let guess = try #require(inquiry.front([:]).first)
    #expect(guess.rule.text == "department is Finance or Treasury, and job title is Clerk")
    #expect(guess.figures.recall == 1)
    #expect(guess.merits.isEmpty)
  }

  @Test
  func `The answers give the same rule as the whole organisation`() {
    let whole = RuleSearch(crowd.table).front(for: crowd.role)
    #expect(inquiry.front(answers).first == whole.first)
  }

  @Test
  func `At most twelve counts are asked, each once, of one to three conditions`() {
    var members: [[String: String]] = []
    for number in 0..<60 {
      var identity = ["jobTitle": "Clerk \(number % 2)", "department": "Finance"]
      for attribute in 0..<12 { identity["extra\(attribute)"] = number % 9 == 0 ? "no" : "yes" }
      members.append(identity)
    }
    let questions = RuleInquiry(members: members).questions
    #expect(questions.count == RuleInquiry.greatestQuestionCount)
    #expect(Set(questions).count == questions.count)
    #expect(Set(questions.map(\.conditions.count)) == [1, 2, 3])
  }

  @Test
  func `Rules that were not counted come after those that were`() {
    let question = MembershipRule([RuleCondition("jobTitle", ["Clerk"])])
    let front = inquiry.front([question: 50])
    #expect(front.first?.rule == question)
    #expect(front.first?.figures.precision == 0.4)
    #expect(front.dropFirst().allSatisfy { $0.figures.precision == nil })
    #expect(front.count > 1)
  }

  @Test
  func `A sample of the role is reported as one`() throws {
    let sampled = RuleInquiry(members: crowd.memberAttributes, roleSize: 2_000)
    let figures = try #require(sampled.candidates.first?.figures)
    #expect(figures.isEstimate)
    #expect(figures.roleSize == 2_000)
  }

  @Test
  func `The questions do not depend on the order of the identities`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5 {
      let shuffled = crowd.shuffled(using: &generator)
      #expect(RuleInquiry(members: shuffled.memberAttributes).questions == inquiry.questions)
    }
  }

  @Test
  func `Without identities there is nothing to ask`() {
    #expect(RuleInquiry(members: []).questions.isEmpty)
    #expect(RuleInquiry(members: [[:], [:]]).front([:]).isEmpty)
  }
}
