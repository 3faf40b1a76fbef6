import RoleMining
import RoleMiningClient

/// What became of a change right after it was sent, or why it was not sent.
package enum ChangeOutcome: Sendable {
  /// The tenant shows it; with what undoes it, if something does.
  case done(Trace, inverse: Change?)
  /// It was not sent: the analyst has to see first what is otherwise now.
  case changedMeanwhile(ChangedMeanwhile)
  /// It was refused, could not be checked, or never left: nothing happened.
  case refused(APIError)
  /// It may have happened.
  case lost(LostAnswer)
}
