import RoleMining

/// How well a rule describes a role.
package struct RuleFigures: Sendable, Hashable {
  /// The number of the role's identities that fit the rule, of those that were looked at.
  package let matchedMembers: Int
  /// The number of the role's identities that were looked at.
  package let members: Int
  /// The number of the role's identities; more than `members` if only a sample was looked at.
  package let roleSize: Int
  /// The number of identities of the organisation that fit the rule; nil if not known.
  package let matched: Int?

  /// Creates figures.
  package init(matchedMembers: Int, members: Int, roleSize: Int? = nil, matched: Int? = nil) {
    self.matchedMembers = matchedMembers
    self.members = members
    self.roleSize = roleSize ?? members
    self.matched = matched
  }

  /// Whether precision and recall come from a sample of the role.
  package var isEstimate: Bool { members < roleSize }

  /// The share of the role's identities that fit the rule, 0 to 1.
  package var recall: Double { members > 0 ? Double(matchedMembers) / Double(members) : 0 }

  /// The share of those who fit the rule that are in the role, 0 to 1; nil if not known.
  package var precision: Double? {
    matched.map { $0 > 0 ? min(1, recall * Double(roleSize) / Double($0)) : 0 }
  }

  /// The harmonic mean of precision and recall, 0 to 1; nil if not known.
  package var balance: Double? {
    precision.map { $0 + recall > 0 ? 2 * $0 * recall / ($0 + recall) : 0 }
  }

  /// How many identities the rule would add to the role; nil if not known.
  package var addedCount: Int? {
    matched.map { max(0, $0 - Int((recall * Double(roleSize)).rounded())) }
  }

  /// How many of the role's identities it would miss.
  package var missedCount: Int { roleSize - Int((recall * Double(roleSize)).rounded()) }

  /// The counts as a person reads them: "fits 50 of 52 identities and 3 others".
  package var text: String {
    let sampled = isEstimate ? "sampled " : ""
    let own =
      matchedMembers == members
      ? "all \(members.grouped) \(sampled)identities"
      : "\(matchedMembers.grouped) of \(members.grouped) \(sampled)identities"
    guard let addedCount else { return "fits \(own); how many others fit is not known" }
    if addedCount == 0 { return "fits \(own) and nobody else" }
    let about = isEstimate ? "about " : ""
    return "fits \(own) and \(about)\(addedCount.grouped) \(addedCount == 1 ? "other" : "others")"
  }
}
