/// The progress of mining. The steps occur in the order of these cases; `working` may come at any time.
package enum MiningProgress: Sendable, Equatable {
  /// The scope is determined and has this many identities.
  case identitiesObtained(count: Int)

  /// Finding the prescribed prune threshold: `step` of `steps` tried.
  case weighingThresholds(step: Int, steps: Int)

  /// The prescribed prune threshold is found, in percent.
  case pruneThresholdObtained(prescribed: Int)

  /// The metrics of `ready` of `total` potential roles are computed.
  case potentialRoles(ready: Int, total: Int)

  /// No new step, but the work goes on; an occasion to stop it.
  case working
}
