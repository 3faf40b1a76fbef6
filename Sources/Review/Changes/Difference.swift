import RoleMining

/// A difference between what the analyst saw and the current state.
package enum Difference: Sendable, Hashable {
  /// A field of a potential role.
  case role(PotentialRoleDifference)
  /// A field of a session.
  case session(RoleMiningSessionDifference)
  /// The entitlements that would go into a new role: those added, and the number of those removed.
  case goingIn(added: [RoleMiningEntitlement], removedCount: Int)
  /// The number of unreadable entitlements.
  case unreadable(before: Int, now: Int)
}

extension Difference {
  /// The difference in words, from what was seen to what is there now.
  package var words: String {
    switch self {
    case .role(let difference): difference.words
    case .session(let difference): difference.words
    case .goingIn(let added, let removedCount):
      [
        added.isEmpty ? nil : "\(Self.entitlements(added.count)) added: \(Self.names(added))",
        removedCount == 0 ? nil : "\(Self.entitlements(removedCount)) removed",
      ].compactMap(\.self).joined(separator: "; ")
    case .unreadable(let before, let now): "unreadable entitlements: \(before) → \(now)"
    }
  }

  fileprivate static func entitlements(_ count: Int) -> String {
    count == 1 ? "1 entitlement" : "\(count) entitlements"
  }

  private static func names(_ entitlements: [RoleMiningEntitlement]) -> String {
    let names = entitlements.prefix(3).map(\.displayName).joined(separator: ", ")
    return entitlements.count > 3 ? names + " and \(entitlements.count - 3) more" : names
  }
}

extension PotentialRoleDifference {
  fileprivate var words: String {
    switch self {
    case .name(let before, let now): "name: \(before ?? "none") → \(now ?? "none")"
    case .description(let before, let now):
      "description: \(before.isEmpty ? "none" : before) → \(now.isEmpty ? "none" : now)"
    case .saved(_, let now): now ? "now saved" : "no longer saved"
    case .exclusions(let excluded, let restored):
      [
        excluded.isEmpty ? nil : "\(Difference.entitlements(excluded.count)) excluded",
        restored.isEmpty ? nil : "\(Difference.entitlements(restored.count)) restored",
      ].compactMap(\.self).joined(separator: "; ")
    case .provisionState(let before, let now):
      "provision state: \(before.displayText) → \(now.displayText)"
    case .identities(let before, let now): "identities: \(before) → \(now)"
    }
  }
}

extension RoleMiningSessionDifference {
  fileprivate var words: String {
    switch self {
    case .name(let before, let now):
      "name: \(before.isEmpty ? "none" : before) → \(now.isEmpty ? "none" : now)"
    case .saved(_, let now): now ? "now saved" : "no longer saved"
    case .pruneThreshold(let before, let now): "prune threshold: \(before) → \(now)"
    case .minimumIdentities(let before, let now): "minimum identities: \(before) → \(now)"
    }
  }
}

extension Change {
  /// Whether a difference concerns what this change would change.
  package func touches(_ difference: Difference) -> Bool {
    switch (self, difference) {
    case (.role(.edit(let edit), _), .role(.exclusions(let excluded, let restored))):
      !excluded.union(restored).isDisjoint(with: edit.ids)
    case (.role(.change(let fields), _), .role(.name)): fields.name != nil
    case (.role(.change(let fields), _), .role(.description)): fields.description != nil
    case (.role(.change(let fields), _), .role(.saved)): fields.isSaved != nil
    case (.role, .role): false
    case (.session(let fields, _), .session(.name)): fields.name != nil
    case (.session(let fields, _), .session(.saved)): fields.isSaved != nil
    case (.session(let fields, _), .session(.pruneThreshold)): fields.pruneThreshold != nil
    case (.session(let fields, _), .session(.minimumIdentities)): fields.minimumIdentities != nil
    default: true
    }
  }
}
