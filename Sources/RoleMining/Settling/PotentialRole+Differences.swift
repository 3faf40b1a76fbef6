/// A difference between two readings of a potential role, in what a user can change.
public enum PotentialRoleDifference: Sendable, Hashable {
  /// Its name.
  case name(before: String?, now: String?)
  /// Its description; empty for none.
  case description(before: String, now: String)
  /// Whether it is saved.
  case saved(before: Bool, now: Bool)
  /// The entitlements excluded and restored since.
  case exclusions(excluded: Set<Entitlement.ID>, restored: Set<Entitlement.ID>)
  /// The state of its provisioning.
  case provisionState(before: ProvisionState, now: ProvisionState)
  /// The number of its identities.
  case identities(before: Int, now: Int)
}

extension PotentialRole {
  /// The differences from an older reading of the role.
  ///
  /// T-20, T-24: a field that one of the two does not state is no difference, except that a missing
  /// description is an empty one. Figures that the tenant computes are ignored.
  public func differences(from older: PotentialRole) -> [PotentialRoleDifference] {
    var differences: [PotentialRoleDifference] = []
    if let name, let before = older.name, name != before {
      differences.append(.name(before: before, now: name))
    }
    if description ?? "" != older.description ?? "" {
      differences.append(.description(before: older.description ?? "", now: description ?? ""))
    }
    if let isSaved, let before = older.isSaved, isSaved != before {
      differences.append(.saved(before: before, now: isSaved))
    }
    if let now = excludedEntitlements.map(Set.init),
      let before = older.excludedEntitlements.map(Set.init), now != before
    {
      differences.append(
        .exclusions(excluded: now.subtracting(before), restored: before.subtracting(now)))
    }
    if let provisionState, let before = older.provisionState, provisionState != before {
      differences.append(.provisionState(before: before, now: provisionState))
    }
    if let identityCount, let before = older.identityCount, identityCount != before {
      differences.append(.identities(before: before, now: identityCount))
    }
    return differences
  }
}
