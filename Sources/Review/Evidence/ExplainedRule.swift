import RoleEvidence
import RoleMining

/// A membership rule with its figures, in all its forms.
package struct ExplainedRule: Sendable, Encodable {
  /// One of its conditions: the attribute has one of the values.
  package struct ExplainedCondition: Sendable, Encodable {
    let attribute: String
    let values: [String]
  }

  /// In words.
  package let rule: String
  /// The conditions, all of which must hold.
  package let conditions: [ExplainedCondition]
  /// What it is the best at.
  package let merits: [String]
  /// As membership criteria of the role CSV; nil if it cannot be written there.
  package let criteria: String?
  /// As membership criteria of a role of the tenant.
  package let membership: JSONValue
  /// As a query of the tenant's search.
  package let query: String
  /// How many of the identities that were looked at fit it.
  package let found: Int
  /// How many of the role's identities were looked at.
  package let lookedAt: Int
  /// How many of the role's identities it misses.
  package let missed: Int
  /// How many others fit it; nil is unknown.
  package let added: Int?
  /// The percentage of those who fit it that are in the role, 0–100; nil is unknown.
  package let right: Double?
  /// The identities outside the role that the rule would add; nil where the tenant does not say who they are.
  package let addedIdentities: [NamedReference]?
  /// The identities of the role that the rule misses; nil where the tenant does not say who they are.
  package let missedIdentities: [NamedReference]?

  /// Describes a rule.
  ///
  /// - Parameters:
  ///   - rated: The rule.
  ///   - identities: Everyone it adds and misses; nil if unknown.
  package init(_ rated: RatedRule, _ identities: RuleIdentities? = nil) {
    let figures = rated.figures
    rule = rated.rule.text
    conditions = rated.rule.conditions.map {
      ExplainedCondition(attribute: $0.attribute, values: $0.values)
    }
    merits = RatedRule.Merit.allCases.filter(rated.merits.contains).map { "\($0)" }
    criteria = rated.rule.criteria
    membership = rated.rule.criteriaJSON
    query = rated.rule.searchQuery
    found = figures.matchedMembers
    lookedAt = figures.members
    missed = figures.missedCount
    added = figures.addedCount
    right = figures.precision?.percentInTenths
    addedIdentities = identities?.added.references
    missedIdentities = identities?.missed.references
  }
}

extension ExplainedRule {
  /// Rules with the identities that each adds and misses.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - identities: Everyone that each of the first rules adds and misses.
  /// - Returns: The rules, in their order.
  package static func all(_ rules: [RatedRule], _ identities: [RuleIdentities]) -> [ExplainedRule] {
    rules.enumerated().map { place, rule in
      ExplainedRule(rule, identities.indices.contains(place) ? identities[place] : nil)
    }
  }
}

extension Page<PublicIdentity> {
  /// The identities as ids and names.
  fileprivate var references: [NamedReference] {
    items.map { NamedReference(id: Identifier($0.id.rawValue), name: $0.displayName) }
  }
}
