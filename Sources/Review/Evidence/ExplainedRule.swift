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
  /// How many of the role's identities fit it, of those that were looked at.
  package let found: Int
  /// How many of the role's identities were looked at.
  package let lookedAt: Int
  /// How many of the role's identities it misses.
  package let missed: Int
  /// How many others fit it; nil is unknown.
  package let added: Int?
  /// The percentage of those who fit it that are in the role, 0–100; nil is unknown.
  package let right: Double?

  /// Describes a rule.
  package init(_ rated: RatedRule) {
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
  }
}
