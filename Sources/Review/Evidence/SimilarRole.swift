import RoleEvidence
import RoleMining

/// A role whose access is like that of a potential role.
package struct SimilarRole: Sendable, Hashable, Identifiable {
  /// What kind of role it is.
  package enum Kind: String, Sendable, Hashable {
    /// A role that the tenant has.
    case existing = "existing role"
    /// Another potential role.
    case potential = "potential role"
  }

  /// What kind it is.
  package let kind: Kind
  /// The role's id.
  package let roleID: String
  /// Its name.
  package let name: String
  /// The sizes: the potential role's first, this role's second.
  package let counts: OverlapCounts
  /// What this role would need to grant all that the potential role does.
  package let additions: [Entitlement.ID]
  /// Whether it is enabled; nil is unknown, and for potential roles.
  package let isEnabled: Bool?
  /// Whether the figures may be too low, because access profiles could not be read.
  package let isIncomplete: Bool

  /// Kind and id.
  package var id: String { "\(kind.rawValue) \(roleID)" }
}

extension SimilarRole {
  /// The roles whose access is most like that of a potential role, the closest first. Those that share nothing are
  /// left out.
  ///
  /// - Parameters:
  ///   - entitlements: The entitlements of the potential role.
  ///   - known: What is known about it.
  ///   - limit: The most roles of each kind.
  /// - Returns: The roles.
  package static func all(
    to entitlements: Set<Entitlement.ID>, _ known: RoleKnowledge, limit: Int
  ) -> [SimilarRole] {
    let existing = ExistingMatch.closest(
      to: entitlements, among: known.otherExisting ?? [], limit: limit
    ).map(SimilarRole.init)
    let potential = known.others.compactMap { other -> SimilarRole? in
      guard other.id != known.role.id, !other.entitlements.isDisjoint(with: entitlements) else {
        return nil
      }
      return SimilarRole(other, to: entitlements)
    }
    .sorted(by: precedes).prefix(limit)
    return (existing + potential).sorted(by: precedes)
  }

  private static func precedes(_ one: Self, _ other: Self) -> Bool {
    let (left, right) = (one.counts.similarity ?? 0, other.counts.similarity ?? 0)
    return left != right ? left > right : (one.name, one.id) < (other.name, other.id)
  }

  private init(_ match: ExistingMatch) {
    kind = .existing
    roleID = match.existing.id.rawValue
    name = match.existing.displayName
    counts = match.access.counts
    additions = match.additions
    isEnabled = match.existing.isEnabled
    isIncomplete = match.isIncomplete
  }

  private init(_ other: RoleKnowledge.OtherRole, to entitlements: Set<Entitlement.ID>) {
    kind = .potential
    roleID = other.id.rawValue
    name = other.name
    counts = OverlapCounts(of: entitlements, and: other.entitlements)
    additions = entitlements.subtracting(other.entitlements).sorted()
    isEnabled = nil
    isIncomplete = false
  }
}

extension SimilarRole {
  /// Whether it grants nearly the same.
  package var isNearlySame: Bool {
    (counts.similarity ?? 0) >= Recommendation.Limits.similarity
  }

  /// How it compares, such as "94 % the same as the existing role 'Security Base'".
  package var words: String {
    let more = counts.first - counts.second
    let role = "the \(kind.rawValue) '\(name)'" + (isEnabled == false ? " (disabled)" : "")
    return switch counts.relation {
    case .same: "grants exactly what \(role) grants"
    case .firstInside: "is part of \(role), which grants \(counts.second - counts.first) more"
    case .secondInside:
      "contains \(role), plus \(more) \(more == 1 ? "entitlement" : "entitlements")"
    case .overlapping, .apart:
      "\((counts.similarity ?? 0).wholePercent) % the same as \(role)"
    }
  }
}
