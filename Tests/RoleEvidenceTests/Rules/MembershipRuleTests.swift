import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1)))
struct MembershipRuleTests {
  private let job = RuleCondition("jobTitle", ["Clerk"])
  private let departments = RuleCondition("department", ["Treasury", "Finance", "Finance"])

  @Test
  func `A rule reads as a sentence, whatever the order of its conditions`() {
    let rule = MembershipRule([job, departments])
    #expect(rule.text == "department is Finance or Treasury, and job title is Clerk")
    #expect(rule == MembershipRule([departments, job]))
    #expect(
      RuleCondition("cost_center", ["1", "2", "3"]).text == "cost center is 1, 2 or 3")
    #expect(MembershipRule([]).text == "everybody")
  }

  @Test(arguments: [
    ("isManager", "true", "is manager"), ("isManager", "false", "is not manager"),
    ("hasCar", "no", "has no car"), ("remoteWorker", "Yes", "remote worker: yes"),
    ("remoteWorker", "false", "remote worker: no"),
  ])
  func `Yes and no read as a person says them`(attribute: String, value: String, text: String) {
    #expect(RuleCondition(attribute, [value]).text == text)
  }

  @Test
  func `Managers are called by name where that is known, and asked for by id`() {
    let rule = RatedRule(
      MembershipRule([RuleCondition("manager", ["u7", "u9"]), job]),
      RuleFigures(matchedMembers: 1, members: 1)
    ).naming(managers: ["u7": "Ann Smith", "Clerk": "nobody"]).rule
    #expect(rule.text == "job title is Clerk, and manager is Ann Smith or u9")
    #expect(rule.searchQuery.contains(#"attributes.manager.exact:"u7""#))
  }

  @Test
  func `All conditions must hold, each with one of its values`() {
    let rule = MembershipRule([job, departments])
    #expect(rule.matches(["jobTitle": "Clerk", "department": "Finance", "x": "y"]))
    #expect(!rule.matches(["jobTitle": "Clerk", "department": "Sales"]))
    #expect(!rule.matches(["department": "Finance"]))
  }

  @Test
  func `A search query has alternatives in parentheses`() {
    #expect(
      MembershipRule([job, departments]).searchQuery
        == #"(attributes.department.exact:"Finance" OR attributes.department.exact:"Treasury")"#
        + #" AND attributes.jobTitle.exact:"Clerk""#)
    #expect(
      MembershipRule([departments]).searchQuery
        == #"attributes.department.exact:"Finance" OR attributes.department.exact:"Treasury""#)
  }

  @Test
  func `Nothing in a value or a name ends the quoted text or becomes an operator`() {
    let rule = MembershipRule([RuleCondition("job title*", [#"A" OR id:* \"#])])
    #expect(rule.searchQuery == #"attributes.job\ title\*.exact:"A\" OR id:* \\""#)
  }

  @Test
  func `Criteria for the role file look like SCIM`() {
    #expect(
      MembershipRule([job, departments]).criteria
        == #"(identity.department eq "Finance" or identity.department eq "Treasury")"#
        + #" and identity.jobTitle eq "Clerk""#)
    #expect(
      MembershipRule([departments]).criteria
        == #"identity.department eq "Finance" or identity.department eq "Treasury""#)
  }

  @Test(arguments: [
    ("O'Brien", #"identity.team in ('O''Brien')"#),
    (#"5" disks"#, #"identity.team in ("5"" disks")"#),
    (#"5" and O'Brien"#, nil),
  ])
  func `Quotation marks in a list are doubled, and a text with both kinds has no criteria`(
    value: String, criteria: String?
  ) {
    #expect(MembershipRule([RuleCondition("team", [value])]).criteria == criteria)
  }

  @Test
  func `A name with blanks is quoted in criteria`() {
    #expect(
      MembershipRule([RuleCondition("cost center", ["1"])]).criteria
        == #"identity."cost center" eq "1""#)
    #expect(MembershipRule([RuleCondition("the \"team\"", ["1"])]).criteria == nil)
  }

  @Test(arguments: [
    ([1], ["OR", "EQUALS"]), ([3], ["AND", "OR", "EQUALS"]), ([1, 1], ["OR", "AND", "EQUALS"]),
    ([2, 1], ["AND", "OR", "EQUALS"]), ([1, 2, 3], ["AND", "OR", "EQUALS"]),
  ])
  func `The levels of criteria alternate, with the values on the lowest`(
    valueCounts: [Int], levels: [String]
  ) {
    let conditions = valueCounts.enumerated().map { number, count in
      RuleCondition("attribute\(number)", (0..<count).map { "value \($0)" })
    }
    let criteria = MembershipRule(conditions).criteriaJSON
    #expect(deepest(criteria) == levels)
    #expect(leaves(criteria) == valueCounts.reduce(0, +))
  }

  @Test
  func `A value of criteria has the key of its attribute`() throws {
    let leaf = try #require(MembershipRule([job]).criteriaJSON["children"]?.elements.first)
    #expect(
      leaf["key"] == .object(["type": .text("IDENTITY"), "property": .text("attribute.jobTitle")]))
    #expect(leaf["stringValue"] == .text("Clerk"))
    #expect(leaf["children"] == nil)
  }

  /// The operations from the root to the deepest leaf.
  private func deepest(_ criteria: JSONValue) -> [String] {
    let below = (criteria["children"]?.elements ?? []).map(deepest)
    return [criteria["operation"]?.text ?? ""] + (below.max { $0.count < $1.count } ?? [])
  }

  private func leaves(_ criteria: JSONValue) -> Int {
    guard let children = criteria["children"]?.elements else { return 1 }
    return children.reduce(0) { $0 + leaves($1) }
  }
}
