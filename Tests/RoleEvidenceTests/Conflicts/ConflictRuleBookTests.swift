import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConflictRuleBookTests {
  private func rule(
    _ left: [ConflictingAccess], _ right: [ConflictingAccess],
    name: String = "rule", severity: ConflictSeverity? = nil
  ) -> ConflictRule {
    ConflictRule(
      name: name, left: left, right: right, severity: severity, origin: .file(name: "rules.yaml"))
  }

  @Test func `Access on both sides of a rule conflicts`() {
    let book = ConflictRuleBook([rule([.id("pay"), .id("pay twice")], [.id("approve")])])
    let found = book.conflicts(within: ["approve", "other", "pay twice"])
    #expect(found.map(\.left) == [["pay twice"]])
    #expect(found.map(\.right) == [["approve"]])
    #expect(book.conflicts(within: ["pay", "pay twice"]).isEmpty)
  }

  @Test func `One entitlement does not conflict with itself`() {
    let book = ConflictRuleBook([rule([.id("a")], [.id("a"), .id("b")])])
    #expect(book.conflicts(within: ["a"]).isEmpty)
    #expect(book.conflicts(within: ["a", "b"]).count == 1)
  }

  @Test func `Names match in any case, in the source that the rule names`() {
    let catalog = [
      NamedAccess(id: "1", names: ["Pay", "CN=Pay"], sourceName: "SAP"),
      NamedAccess(id: "2", names: ["pay "], sourceName: "Oracle", sourceID: "s2"),
      NamedAccess(id: "3", names: ["Approve"], sourceName: nil),
    ]
    func ids(_ access: ConflictingAccess) -> Set<Entitlement.ID> {
      ConflictRuleBook([rule([access], [.id("x")])], catalog: catalog).entitlements
        .subtracting(["x"])
    }
    #expect(ids(.named("PAY", source: nil)) == ["1", "2"])
    #expect(ids(.named("pay", source: "sap")) == ["1"])
    #expect(ids(.named("pay", source: "s2")) == ["2"])
    #expect(ids(.named("cn=pay", source: nil)) == ["1"])
    #expect(ids(.named("approve", source: "SAP")) == [])
  }

  @Test func `Names that nothing has are reported`() {
    let rules = [rule([.named("gone", source: nil)], [.id("x"), .named("gone", source: nil)])]
    #expect(ConflictRuleBook(rules).unmatchedNames == [.named("gone", source: nil)])
  }

  @Test func `The worst conflicts are first, unknown severity last`() {
    let rules = [
      rule([.id("a")], [.id("b")], name: "none"),
      rule([.id("a")], [.id("b")], name: "low", severity: .low),
      rule([.id("a")], [.id("b")], name: "b", severity: .critical),
      rule([.id("a")], [.id("b")], name: "a", severity: .critical),
    ]
    for rules in [rules, rules.reversed()] {
      let found = ConflictRuleBook(rules).conflicts(within: ["b", "a"])
      #expect(found.map(\.rule.name) == ["a", "b", "low", "none"])
    }
  }

  @Test func `What a person holds conflicts with what the role would add`() throws {
    let book = ConflictRuleBook([rule([.id("pay")], [.id("approve")])])
    let found = book.conflicts(
      granting: ["pay", "read"],
      to: [
        "clean": ["read"], "new": ["approve", "read"], "already": ["approve", "pay"],
        "same": ["pay"],
      ])
    let conflict = try #require(found.first)
    #expect(found.count == 1)
    #expect(conflict.identity == "new")
    #expect(conflict.granted == ["pay"])
    #expect(conflict.held == ["approve"])
    #expect(!conflict.isThereAlready)
  }

  @Test func `A rule that is already broken is distinguished if the role breaks it further`() {
    let book = ConflictRuleBook([rule([.id("pay"), .id("pay more")], [.id("approve")])])
    let found = book.conflicts(granting: ["pay more"], to: ["u": ["approve", "pay"]])
    #expect(found.map(\.isThereAlready) == [true])
    #expect(found.map(\.granted) == [["pay more"]])
  }

  @Test func `What the role breaks by itself is no conflict of its people`() {
    let book = ConflictRuleBook([rule([.id("pay")], [.id("approve")])])
    #expect(book.conflicts(granting: ["pay", "approve"], to: ["u": ["pay"]]).isEmpty)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Conflicts agree with a check of every rule and person`(seed: UInt64) {
    let holdings = RandomHoldings(seed: seed, entitlementCount: 10)
    let rules = (0..<8).map { (number: UInt64) in
      let left = RandomHoldings.some(holdings.entitlements, 20, seed: seed * 100 + number)
      let right = RandomHoldings.some(holdings.entitlements, 20, seed: seed * 100 + number + 50)
      return rule(
        left.map { ConflictingAccess.id($0) }, right.map { ConflictingAccess.id($0) },
        name: "rule \(number)")
    }
    let book = ConflictRuleBook(rules)
    let granted = Set(RandomHoldings.some(holdings.entitlements, 30, seed: seed + 7))
    func breaks(_ rule: ConflictRule, _ access: Set<Entitlement.ID>) -> Bool {
      rule.left.contains { left in
        rule.right.contains { right in
          guard case .id(let one) = left, case .id(let other) = right else { return false }
          return one != other && access.contains(one) && access.contains(other)
        }
      }
    }
    #expect(
      book.conflicts(within: granted).map(\.rule.name)
        == rules.filter { breaks($0, granted) }.map(\.name))
    let found = book.conflicts(granting: granted, to: holdings.held.mapValues { Array($0) })
    let expected = rules.flatMap { rule in
      holdings.identities.filter { identity in
        let held = holdings.held[identity] ?? []
        let mentioned = Set((rule.left + rule.right).compactMap(\.entitlement))
        return !breaks(rule, granted) && breaks(rule, held.union(granted))
          && !granted.subtracting(held).isDisjoint(with: mentioned)
      }.map { "\(rule.name) \($0)" }
    }
    #expect(found.map { "\($0.rule.name) \($0.identity)" } == expected)
    #expect(
      found.allSatisfy { conflict in
        conflict.isThereAlready == breaks(conflict.rule, holdings.held[conflict.identity] ?? [])
      })
  }
}

extension ConflictingAccess {
  fileprivate var entitlement: Entitlement.ID? {
    if case .id(let id) = self { id } else { nil }
  }
}
