import RoleMining

/// A rule that a person would break with a role.
package struct PersonalConflict: Sendable, Hashable {
  /// The person.
  package let identity: Identity.ID
  /// The rule.
  package let rule: ConflictRule
  /// What the role would grant of both sides and the person does not hold, ascending.
  package let granted: [Entitlement.ID]
  /// What the person holds of both sides, ascending.
  package let held: [Entitlement.ID]
  /// Whether the person breaks the rule already, without the role.
  package let isThereAlready: Bool
}
