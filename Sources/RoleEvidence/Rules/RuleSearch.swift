/// Finds the rules that describe a role, exactly, in an organisation whose attributes are known.
///
/// ```swift
/// let search = RuleSearch(table)
/// search.front(for: members).first?.rule.text  // "department is Finance, and job title is Clerk"
/// ```
package struct RuleSearch: Sendable {
  /// A rule as good as this needs no managers.
  static let goodEnough = 0.8
  /// For a rule as good as this, a longer one cannot be worth its price.
  static let asGoodAsFits = 1 - RulePrice.condition
  /// How many rules are extended on each level.
  static let width = 10

  private let table: AttributeTable
  private let usable: [Int]

  /// Prepares to search in an organisation. One search serves all roles.
  package init(_ table: AttributeTable) {
    self.table = table
    usable = table.columns.indices.filter { RuleAttribute.isUsable(table.columns[$0]) }
      .sorted { table.columns[$0].name < table.columns[$1].name }
  }

  /// The rules worth showing, beginning with the one to use: the one with the best mean of precision and recall for
  /// its length (`RulePrice`), a more precise one, a more complete one, and some with other attributes; at most six,
  /// none if no attribute describes the role.
  package func front(for members: IdentitySet) -> [RatedRule] {
    let split = split(members)
    guard !split.members.isEmpty else { return [] }
    let facets = usable.compactMap { RuleFacet(table.columns[$0], members: split.members) }
    let plain = RuleLevels(facets.filter { $0.kind != .manager }, split)
    let front = RuleFront(plain.drafts)
    guard (front.best?.balance() ?? 0) < Self.goodEnough, plain.facets.count < facets.count else {
      return front.rated(plain.facets)
    }
    let withManagers = RuleLevels(facets, split)
    let resort = RuleFront(withManagers.drafts)
    let needsManagers = resort.best?.terms.contains { facets[$0.facet].kind == .manager }
    return needsManagers == true ? resort.rated(facets) : front.rated(plain.facets)
  }

  /// The figures of a rule, such as one that was edited.
  package func figures(of rule: MembershipRule, members: IdentitySet) -> RuleFigures {
    let matched = matched(by: rule)
    return RuleFigures(
      matchedMembers: matched.sharedCount(with: members), members: members.count,
      matched: matched.count)
  }

  /// Everybody who fits a rule.
  package func matched(by rule: MembershipRule) -> IdentitySet {
    var matched: [Int32]?
    for condition in rule.conditions {
      guard let column = table.column(condition.attribute) else {
        return IdentitySet(capacity: table.identityCount)
      }
      let isNamed = [false] + column.values.map(condition.values.contains)
      let fits = { (number: Int32) in isNamed[Int(column.places[Int(number)]) + 1] }
      matched = matched?.filter(fits) ?? (0..<Int32(table.identityCount)).filter(fits)
    }
    let everybody = 0..<table.identityCount
    return matched.map { IdentitySet($0.lazy.map(Int.init), capacity: table.identityCount) }
      ?? IdentitySet(everybody, capacity: table.identityCount)
  }

  /// The numbers of the identities that a rule would add to a role, ascending.
  package func added(by rule: MembershipRule, to members: IdentitySet) -> [Int] {
    matched(by: rule).subtracting(members).numbers
  }

  /// The numbers of the role's identities that a rule would miss, ascending.
  package func missed(by rule: MembershipRule, of members: IdentitySet) -> [Int] {
    members.subtracting(matched(by: rule)).numbers
  }

  private func split(_ members: IdentitySet) -> RuleLevels.Split {
    var split = RuleLevels.Split()
    for number in 0..<table.identityCount {
      if members.contains(number) {
        split.members.append(Int32(number))
      } else {
        split.others.append(Int32(number))
      }
    }
    return split
  }
}
