/// A difference between two readings of a role mining session, in what a user can change.
public enum RoleMiningSessionDifference: Sendable, Hashable {
  /// Its name; empty for none.
  case name(before: String, now: String)
  /// Whether it is saved.
  case saved(before: Bool, now: Bool)
  /// The prune threshold, 0–100.
  case pruneThreshold(before: Int, now: Int)
  /// The minimum number of identities in a potential role.
  case minimumIdentities(before: Int, now: Int)
}

extension RoleMiningSession {
  /// The differences from an older reading of the session.
  ///
  /// T-20, T-24: a field that one of the two does not state is no difference, except that a missing name is
  /// an empty one.
  public func differences(from older: RoleMiningSession) -> [RoleMiningSessionDifference] {
    var differences: [RoleMiningSessionDifference] = []
    if name ?? "" != older.name ?? "" {
      differences.append(.name(before: older.name ?? "", now: name ?? ""))
    }
    if let isSaved, let before = older.isSaved, isSaved != before {
      differences.append(.saved(before: before, now: isSaved))
    }
    if let pruneThreshold, let before = older.pruneThreshold, pruneThreshold != before {
      differences.append(.pruneThreshold(before: before, now: pruneThreshold))
    }
    if let minimumIdentities, let before = older.minimumIdentities, minimumIdentities != before {
      differences.append(.minimumIdentities(before: before, now: minimumIdentities))
    }
    return differences
  }
}
