import RoleEvidence
import RoleMining

/// A role that is like a potential role, with what it would need to be used instead.
package struct ExplainedSimilarRole: Sendable, Encodable {
  /// The role's id.
  package let id: String
  /// Its name.
  package let name: String
  /// Whether it is an existing or a potential role.
  package let kind: String
  /// What both share, in percent of what either has, 0–100.
  package let same: Double
  /// How many entitlements both grant.
  package let shared: Int
  /// What it lacks of the potential role, by name.
  package let lacks: [NamedReference]
  /// How many entitlements it grants beyond the potential role.
  package let beyond: Int
  /// How one contains the other, if it does.
  package let relation: String
  /// Whether it is enabled; nil is unknown, and for potential roles.
  package let enabled: Bool?
  /// Whether the figures may be too low, because access profiles could not be read.
  package let isIncomplete: Bool

  /// Describes a role.
  ///
  /// - Parameters:
  ///   - similar: The role.
  ///   - names: The names of the potential role's entitlements.
  package init(_ similar: SimilarRole, names: [Entitlement.ID: String]) {
    id = similar.roleID
    name = similar.name
    kind = similar.kind.rawValue
    same = (similar.counts.similarity ?? 0).percentInTenths
    shared = similar.counts.shared
    lacks =
      similar.additions.map { NamedReference(id: Identifier($0.rawValue), name: names[$0]) }
      .sortedByName
    beyond = similar.counts.second - similar.counts.shared
    relation = similar.counts.relation.words
    enabled = similar.isEnabled
    isIncomplete = similar.isIncomplete
  }
}

extension OverlapRelation {
  /// How the first of two roles is related to the second.
  package var words: String {
    switch self {
    case .same: "the same"
    case .firstInside: "inside it"
    case .secondInside: "contains it"
    case .overlapping: "overlaps"
    case .apart: "apart"
    }
  }
}
