import RoleEvidence
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RuleSearchTests {
  private let crowd = Crowd.clerks

  @Test
  func `The shortest rule names what the identities share`() throws {
    let best = try #require(RuleSearch(crowd.table).front(for: crowd.role).first)
    #expect(best.rule.text == "department is Finance or Treasury, and job title is Clerk")
    #expect(best.figures == RuleFigures(matchedMembers: 20, members: 20, matched: 20))
    #expect(best.merits == [.shortest, .precise, .complete])
  }

  @Test
  func `Nothing personal, temporary or common to all is in any rule`() {
    let attributes = RuleSearch(crowd.table).front(for: crowd.role)
      .flatMap { $0.rule.conditions.map(\.attribute) }
    #expect(Set(attributes).isSubset(of: ["department", "jobTitle", "location"]))
  }

  @Test
  func `The figures of each rule are those of the identities`() {
    var crowd = crowd
    crowd.add(3, inRole: true, ["department": "Sales", "jobTitle": "Driver"])
    crowd.add(4, ["department": "Finance", "jobTitle": "Clerk"])
    let search = RuleSearch(crowd.table)
    let front = search.front(for: crowd.role)
    #expect(!front.isEmpty)
    for rated in front {
      let matched = crowd.attributes.indices.filter { rated.rule.matches(crowd.attributes[$0]) }
      let members = Set(crowd.members)
      #expect(rated.figures.matched == matched.count)
      #expect(rated.figures.matchedMembers == members.intersection(matched).count)
      #expect(rated.figures == search.figures(of: rated.rule, members: crowd.role))
      #expect(
        search.added(by: rated.rule, to: crowd.role) == matched.filter { !members.contains($0) })
      #expect(
        search.missed(by: rated.rule, of: crowd.role) == members.subtracting(matched).sorted())
    }
  }

  @Test
  func `The front does not depend on the order of the identities`() {
    let front = RuleSearch(crowd.table).front(for: crowd.role)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      let shuffled = crowd.shuffled(using: &generator)
      #expect(RuleSearch(shuffled.table).front(for: shuffled.role) == front)
    }
  }

  @Test
  func `Which of equally frequent values are named does not depend on the order either`() throws {
    var crowd = Crowd()
    for department in "ABCDEFGHI" {
      crowd.add(6, inRole: true, ["department": "\(department)", "jobTitle": "Clerk"])
      crowd.add(1, ["department": "\(department)", "jobTitle": "Clerk"])
    }
    crowd.add(200, ["department": "J", "jobTitle": "Clerk"])
    let front = RuleSearch(crowd.table).front(for: crowd.role)
    #expect(front.first?.rule.text == "department is A, B, C, D or E")
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      let shuffled = crowd.shuffled(using: &generator)
      #expect(RuleSearch(shuffled.table).front(for: shuffled.role) == front)
    }
  }

  @Test
  func `A shorter rule wins if it is nearly as good`() throws {
    var crowd = Crowd()
    crowd.add(99, inRole: true, ["jobTitle": "Clerk", "department": "Finance"])
    crowd.add(2, ["jobTitle": "Clerk", "department": "Sales"])
    crowd.add(300, ["jobTitle": "Analyst", "department": "Finance"])
    let best = try #require(RuleSearch(crowd.table).front(for: crowd.role).first)
    #expect(best.rule.text == "job title is Clerk")
    crowd.add(20, ["jobTitle": "Clerk", "department": "Sales"])
    let longer = try #require(RuleSearch(crowd.table).front(for: crowd.role).first)
    #expect(longer.rule.text == "department is Finance, and job title is Clerk")
  }

  @Test
  func `The front has a more precise and a more complete rule`() throws {
    var crowd = Crowd()
    crowd.add(80, inRole: true, ["jobTitle": "Clerk", "department": "Finance"])
    crowd.add(20, inRole: true, ["jobTitle": "Clerk", "department": "Sales"])
    crowd.add(2, ["jobTitle": "Clerk", "department": "Finance"])
    crowd.add(40, ["jobTitle": "Clerk", "department": "Sales"])
    crowd.add(400, ["jobTitle": "Analyst", "department": "Finance"])
    let front = RuleSearch(crowd.table).front(for: crowd.role)
    let precise = try #require(front.first { $0.merits.contains(.precise) })
    let complete = try #require(front.first { $0.merits.contains(.complete) })
    #expect(precise.rule.text == "department is Finance, and job title is Clerk")
    #expect(complete.rule.text == "job title is Clerk")
    #expect(complete.figures.recall == 1)
  }

  @Test
  func `A condition that could hold by chance is not added`() throws {
    var crowd = Crowd()
    for number in 0..<32 {
      crowd.add(1, inRole: true, ["jobTitle": "Clerk", "location": "City \(number % 6)"])
    }
    for number in 0..<7 { crowd.add(1, ["jobTitle": "Clerk", "location": "City \(number % 2)"]) }
    for number in 0..<6 {
      crowd.add(50, ["jobTitle": "Analyst", "location": "City \(number)"])
    }
    let front = RuleSearch(crowd.table).front(for: crowd.role)
    #expect(front.map(\.rule.text) == ["job title is Clerk"])
  }

  @Test
  func `A condition that holds for all who have the attribute is left out`() {
    var crowd = Crowd()
    for isManager in ["true", "false"] {
      crowd.add(
        10, inRole: true, ["isManager": isManager, "shift": isManager == "true" ? "A1" : "B1"])
    }
    crowd.add(100, ["department": "Sales"])
    let front = RuleSearch(crowd.table).front(for: crowd.role)
    #expect(front.allSatisfy { $0.rule.conditions.allSatisfy { $0.values.count == 1 } }, "\(front)")
    let guessed = RuleInquiry(members: crowd.memberAttributes).front([:])
    #expect(!guessed.contains { $0.rule.text.contains("manager is") }, "\(guessed)")
  }

  @Test
  func `A role of everybody, or of anybody, has no rule`() {
    var crowd = Crowd()
    for number in 0..<300 {
      crowd.add(
        1, inRole: number % 5 == 0,
        ["jobTitle": "Job \(number % 3)", "location": "City \(number % 7)"])
    }
    let search = RuleSearch(crowd.table)
    #expect(search.front(for: crowd.role).isEmpty)
    #expect(search.front(for: IdentitySet(0..<300, capacity: 300)).isEmpty)
  }

  @Test
  func `Managers are named only where nothing else describes the role`() throws {
    var crowd = Crowd()
    for manager in ["Ada", "Bo"] {
      crowd.add(
        20, inRole: manager == "Ada",
        ["jobTitle": "Clerk", "manager": manager, "department": "Finance"])
    }
    crowd.add(60, ["jobTitle": "Analyst", "manager": "Cy", "department": "Sales"])
    let resort = try #require(RuleSearch(crowd.table).front(for: crowd.role).first)
    #expect(resort.rule.text == "manager is Ada")
    #expect(resort.rule.dependsOnManagers)

    var plain = Crowd()
    plain.add(20, inRole: true, ["jobTitle": "Clerk", "manager": "Ada"])
    plain.add(5, ["jobTitle": "Clerk", "manager": "Bo"])
    plain.add(60, ["jobTitle": "Analyst", "manager": "Cy"])
    let front = RuleSearch(plain.table).front(for: plain.role)
    #expect(front.map(\.rule.text) == ["job title is Clerk"])
  }

  @Test
  func `Dates, ids and mail addresses are not conditions, whatever their names`() {
    var crowd = Crowd()
    let values = ["2026-04-01", "ada@example.org", "2c9180867427f3a301745aec18211519"]
    for (isInRole, value) in zip([true, false, false], values) {
      crowd.add(20, inRole: isInRole, ["since": value, "cohort": "\(isInRole)"])
    }
    let front = RuleSearch(crowd.table).front(for: crowd.role)
    #expect(front.map(\.rule.text) == ["cohort: yes"])
  }

  @Test
  func `A role without attributes or without identities has no rule`() {
    var crowd = Crowd()
    crowd.add(20, inRole: true, ["name": "x"])
    crowd.add(20, [:])
    let search = RuleSearch(crowd.table)
    #expect(search.front(for: crowd.role).isEmpty)
    #expect(RuleSearch(Crowd.clerks.table).front(for: IdentitySet(capacity: 200)).isEmpty)
    #expect(RuleSearch(AttributeTable([])).front(for: IdentitySet(capacity: 0)).isEmpty)
  }

  @Test
  func `A condition on an attribute or a value that nobody has fits nobody`() {
    let search = RuleSearch(crowd.table)
    #expect(search.matched(by: MembershipRule([RuleCondition("floor", ["1"])])).isEmpty)
    #expect(search.matched(by: MembershipRule([RuleCondition("jobTitle", ["Pilot"])])).isEmpty)
    #expect(search.matched(by: MembershipRule([])).count == 200)
  }
}
