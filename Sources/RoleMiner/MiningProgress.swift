/// How far mining is. The steps come in the order of these cases.
public enum MiningProgress: Sendable, Equatable {
  /// The scope is known and holds this many identities.
  case identitiesObtained(count: Int)

  /// Looking for the prescribed prune threshold: `step` of `steps` tried.
  case weighingThresholds(step: Int, steps: Int)

  /// The prescribed prune threshold is known, in percent.
  case pruneThresholdObtained(prescribed: Int)

  /// The metrics of `ready` of `total` potential roles are finished.
  case potentialRoles(ready: Int, total: Int)
}
