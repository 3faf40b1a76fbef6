import Journal
import RoleEvidence
import RoleMining
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `A check for conflicts` {
  private let rules = ConflictRules(
    policies: .known([
      ConflictRule(
        name: "Pay", left: [.id("e1")], right: [.id("e2")], severity: .high,
        origin: .policy(id: "p1"), isEnforced: true),
      ConflictRule(name: "Post", left: [.id("e3")], right: [.id("x")], origin: .policy(id: "p2")),
    ]), catalog: [NamedAccess(id: "x", names: ["Reconcile"])])

  private let granted = [
    entitlement(1, popularity: 100, holders: 10), entitlement(2, popularity: 60, holders: 6),
    entitlement(3, popularity: 20, holders: 2),
  ]

  private let people = PeopleAccess(
    people: [
      PublicIdentity(id: "i1", name: "Ana"), PublicIdentity(id: "i2", name: "Ben"),
      PublicIdentity(id: "i3", name: "Cora"),
    ], held: ["i1": ["x"], "i2": ["e3", "x"]])

  private func check(
    _ rules: ConflictRules, _ people: Knowledge<PeopleAccess>? = nil
  ) -> ConflictCheck {
    ConflictCheck(granting: granted, by: rules, people: people, identityCount: 10)
  }

  @Test func `finds both sides inside the role`() throws {
    let check = check(rules)
    let found = try #require(check.found.first)
    #expect(check.found.count == 1)
    #expect(found.title == "'Pay' (high)" && found.origin == "policy p1")
    #expect(found.words == "the role grants both Entitlement 1 and Entitlement 2")
    #expect(found.isEnforced == true && found.peopleCount == 10)
    #expect(check.checked == ["2 policies"] && check.notChecked == ["what its people hold"])
    #expect(check.conflictedCount == nil)
  }

  @Test func `finds who holds the other side, but not people who gain nothing of the rule`()
    throws
  {
    let check = check(rules, .known(people))
    let found = try #require(check.found.last)
    #expect(check.found.map(\.place) == [.role, .people])
    #expect(found.rule == "Post" && found.people.map(\.name) == ["Ana"])
    #expect(found.words == "the role grants Entitlement 3, and 1 person holds Reconcile")
    #expect(check.peopleCount == 3 && check.conflictedCount == 1 && check.notChecked.isEmpty)
  }

  @Test func `counts who breaks a rule inside the role already, if that is known`() throws {
    var people = people
    people.held["i2"] = ["e1", "e2"]
    people.held["i3"] = ["e1"]
    let known = try #require(check(rules, .known(people)).found.first)
    #expect(known.place == .role && known.earlierCount == 1)
    #expect(known.words.hasSuffix(" (1 already breaks the rule)"))
    let unknown = try #require(check(rules).found.first)
    #expect(unknown.earlierCount == nil)
  }

  @Test func `finds what the tenant says about its queries`() throws {
    var (rules, people) = (rules, people)
    rules.queries = [NamedReference(id: "q", name: "Four eyes")]
    #expect(
      check(rules, .known(people)).notChecked == [
        "1 policy with a query (the tenant was not asked)"
      ])
    people.predicted = .known([
      "i3": [NamedReference(id: "q", name: "Four eyes")], "i2": [],
    ])
    let check = check(rules, .known(people))
    let found = try #require(check.found.last)
    #expect(found.rule == "Four eyes" && found.people.map(\.name) == ["Cora"])
    #expect(check.checked == ["2 policies", "1 policy with a query"])
    #expect(check.conflictedCount == 2)
  }

  @Test func `says why nothing was checked`() {
    let none = ConflictRules(policies: .known([]))
    #expect(check(none).words == "not checked: there are no rules")
    let refused = ConflictRules(policies: .unknown("this login lacks the permission"))
    #expect(check(refused).words == "not checked: policies (this login lacks the permission)")
    #expect(check(refused).found.isEmpty)
  }

  @Test func `goes by the file alone where the policies cannot be read`() throws {
    var rules = ConflictRules(policies: .unknown("no"))
    rules.file = try ConflictRulesFile(
      yaml: "- {name: Pay, left: [entitlement 1], right: [{name: Entitlement 2, source: SAP}]}",
      name: "own.yaml")
    #expect(check(rules).found.isEmpty, "Entitlement 2 is on AD")
    rules.file = try ConflictRulesFile(
      yaml: "- {name: Pay, left: [entitlement 1], right: [{name: Entitlement 2, source: ad}]}",
      name: "own.yaml")
    let check = check(rules)
    #expect(check.found.map(\.origin) == ["own.yaml"])
    #expect(check.checked == ["1 rule of own.yaml"])
    #expect(check.notChecked.first == "policies (no)")
  }

  @Test func `needs both a reason and a control once something is found`() {
    var check = check(rules)
    #expect(!check.isSettled)
    check.reason = "small branch"
    #expect(!check.isSettled)
    check.mitigation = "weekly review"
    #expect(check.isSettled)
    #expect(check.acceptance == "accepts 1 conflict: small branch (control: weekly review)")
  }
}
