import RoleEvidence
import RoleMining

extension RoleComparison: Encodable {
  private enum CodingKeys: String, CodingKey {
    case roles, pairs, shared
  }

  /// Writes the roles with what only they have, each pair, and what all share.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(
      comparison.roles.indices.map { ComparedRoleText($0, of: self) }, forKey: .roles)
    try fields.encode(comparison.pairs.map { ComparedPairText($0, of: self) }, forKey: .pairs)
    try fields.encode(
      SharedParts(
        entitlements: references(to: comparison.entitlements.sharedByAll),
        identities: comparison.members.map { references(to: $0.sharedByAll) }), forKey: .shared)
  }

  fileprivate func references(to ids: [Entitlement.ID]) -> [NamedReference] {
    ids.map { NamedReference(id: Identifier($0.rawValue), name: name(of: $0)) }.sortedByName
  }

  fileprivate func references(to ids: [Identity.ID]) -> [NamedReference] {
    ids.map { NamedReference(id: Identifier($0.rawValue), name: name(of: $0)) }.sortedByName
  }
}

/// What is common to roles, or what only one has.
private struct SharedParts: Encodable {
  let entitlements: [NamedReference]
  /// Nil if the identities of a role are unknown.
  let identities: [NamedReference]?
}

private struct ComparedRoleText: Encodable {
  let name: String
  let entitlementCount: Int
  let identityCount: Int?
  let own: SharedParts

  init(_ place: Int, of compared: RoleComparison) {
    let role = compared.comparison.roles[place]
    name = role.name
    entitlementCount = role.entitlements.count
    identityCount = role.members?.count
    own = SharedParts(
      entitlements: compared.references(to: compared.comparison.entitlements.own[place]),
      identities: compared.comparison.members.map { compared.references(to: $0.own[place]) })
  }
}

private struct ComparedPairText: Encodable {
  private struct Counts: Encodable {
    let first: Int
    let second: Int
    let shared: Int
    /// What both share, in percent of what either has.
    let same: Double
    let relation: String

    init(_ counts: OverlapCounts) {
      first = counts.first
      second = counts.second
      shared = counts.shared
      same = (counts.similarity ?? 0).percentInTenths
      relation = counts.relation.rawValue
    }
  }

  let first: String
  let second: String
  private let entitlements: Counts
  /// Nil if the identities of either are unknown.
  private let identities: Counts?

  init(_ pair: AccessComparison.ComparedPair, of compared: RoleComparison) {
    first = compared.comparison.roles[pair.first].name
    second = compared.comparison.roles[pair.second].name
    entitlements = Counts(pair.access)
    identities = pair.members.map(Counts.init)
  }
}
