/// A rule with its figures, and what it is the best at.
package struct RatedRule: Sendable, Hashable {
  /// What a rule of a front is the best at.
  package enum Merit: Sendable, Hashable, CaseIterable {
    /// The rule to use: as good as any, in few words.
    case shortest
    /// Whoever fits it is most probably in the role.
    case precise
    /// It misses the fewest identities of the role.
    case complete
    /// Nearly as good with other attributes.
    case alternative
  }

  /// The rule.
  package let rule: MembershipRule
  /// Its figures.
  package let figures: RuleFigures
  /// What it is the best at.
  package var merits: [Merit]

  /// Creates a rated rule.
  package init(_ rule: MembershipRule, _ figures: RuleFigures, merits: [Merit] = []) {
    self.rule = rule
    self.figures = figures
    self.merits = merits
  }
}
