/// Who belongs to a role, by up to three conditions that must all hold.
///
/// ```swift
/// let rule = MembershipRule([RuleCondition("jobTitle", ["Clerk"]), RuleCondition("department", ["Finance"])])
/// rule.text  // "department is Finance, and job title is Clerk"
/// ```
package struct MembershipRule: Sendable, Hashable {
  /// The greatest number of conditions.
  package static let greatestConditionCount = 3

  /// The conditions: the department first, then the job, the location, and others by name.
  package let conditions: [RuleCondition]

  /// Creates a rule; conditions come in any order.
  package init(_ conditions: some Sequence<RuleCondition>) {
    self.conditions = conditions.sorted {
      ($0.kind.place, $0.attribute, $0.values.joined(separator: "\n"))
        < ($1.kind.place, $1.attribute, $1.values.joined(separator: "\n"))
    }
  }

  /// The rule in words: "department is Finance or Treasury, and job title is Clerk".
  package var text: String {
    conditions.isEmpty ? "everybody" : conditions.map(\.text).joined(separator: ", and ")
  }

  /// Whether an identity with such attributes fits it.
  package func matches(_ attributes: [String: String]) -> Bool {
    conditions.allSatisfy { $0.matches(attributes) }
  }

  /// Whether it depends on who manages whom, which changes more often than anything else.
  package var dependsOnManagers: Bool { conditions.contains { $0.kind == .manager } }
}
