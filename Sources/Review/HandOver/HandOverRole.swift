import Journal
import RoleMining

/// An accepted potential role as another program creates it: name, owner, and what it grants.
package struct HandOverRole: Sendable, Hashable, Codable {
  /// The potential role.
  package var potentialRole: String
  /// The name of the role.
  package var name: String
  /// The name of the proposed owner, else the id; nil if none was proposed.
  package var owner: String?
  /// The id of the proposed owner, if it is known.
  package var ownerID: String?
  /// The description.
  package var description: String?
  /// What it grants.
  package var entitlements: [HandOverEntitlement]
  /// The rule for who has the role, in the words of the role CSV; nil if none is handed over.
  package var membershipCriteria: String?

  private enum CodingKeys: String, CodingKey {
    case potentialRole, name, owner, description, entitlements, membershipCriteria
    case ownerID = "ownerId"
  }

  /// Describes a role.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - decision: The decision to accept it; what it excludes is left out.
  ///   - rows: The entitlements of the potential role.
  package init(_ role: PotentialRole, _ decision: Decision, _ rows: [RoleMiningEntitlement]) {
    let excluded = Set(decision.entitlements.filter { !$0.isKept }.map(\.id))
    potentialRole = role.id.rawValue
    name = role.displayName
    owner = decision.owner?.name ?? decision.owner?.id
    ownerID = decision.owner?.id
    description = role.description
    entitlements = rows.filter { !excluded.contains($0.id.rawValue) }.map(HandOverEntitlement.init)
      .sorted { ($0.source ?? "", $0.name ?? "", $0.id) < ($1.source ?? "", $1.name ?? "", $1.id) }
  }
}

/// An entitlement that a role grants.
package struct HandOverEntitlement: Sendable, Hashable, Codable {
  /// The id.
  package var id: String
  /// The name of its source.
  package var source: String?
  /// The account attribute that holds it.
  package var attribute: String?
  /// Its name.
  package var name: String?

  init(_ row: RoleMiningEntitlement) {
    id = row.id.rawValue
    source = row.applicationName
    attribute = row.reference.attribute
    name = row.reference.name ?? row.name
  }

  /// The entitlement in a cell of the role CSV, `source|attribute|name`; nil if it cannot be written there:
  /// a part is missing, or holds a character that separates parts or entitlements.
  package var cell: String? {
    let parts = [source, attribute, name].compactMap(\.self).filter { !$0.isEmpty }
    guard parts.count == 3, parts.allSatisfy({ !$0.contains { "|;\n\r".contains($0) } }) else {
      return nil
    }
    return parts.joined(separator: "|")
  }
}
