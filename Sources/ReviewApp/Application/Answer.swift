import Journal
import Review
import RoleMining
import RoleMiningClient

/// What the tenant answered to an effect.
package enum Answer: Sendable {
  /// The signed-in user and what the login may do.
  case permissions(Result<Permissions, APIError>)
  /// A page of sessions.
  case sessions(RowRequest, Result<RowPage<SessionRow>, APIError>)
  /// A page of potential roles.
  case roles(RowRequest, Result<RowPage<PotentialRole>, APIError>)
  /// A page that a tab of a role requested.
  case tab(RowRequest, Result<any AnyRowPage, APIError>)
  /// A whole potential role.
  case role(RolePath, Result<PotentialRole, APIError>)
  /// A potential role whose list did not state its session.
  case sessionFound(PotentialRole.ID, ScreenID, Result<PotentialRole, APIError>)
  /// How many entitlements have which popularity.
  case distribution(RolePath, Result<PopularityDistribution, APIError>)
  /// The entitlements of a role that are not common access.
  case specialEntitlements(RolePath, Result<SpecialEntitlements, APIError>)
  /// The outcome of a change right after it was sent, or why it was not sent.
  case delivered(JobID, ChangeOutcome)
  /// The result of looking up a change whose answer was lost.
  case settled(JobID, LostAnswer, Settlement<Trace>)
  /// The progress of provisioning.
  case provisionState(JobID, RolePath, Result<PotentialRole, APIError>)
  /// The progress of a session.
  case sessionState(
    JobID, RoleMiningSession.ID, Result<RoleMiningSession, APIError>, progress: String?)
  /// The progress of an export.
  case exportState(JobID, ExportRequest, Result<PotentialRoleExport, APIError>)
  /// The file of an export already exists; nothing was sent.
  case fileExists(JobID, ExportRequest)
  /// An export was written into its file or not.
  case downloaded(JobID, ExportRequest, Result<DownloadedArchive, APIError>)
  /// What is now known about the changes of earlier runs.
  case earlierSettled(Result<[SettledChange], RecordingFailure>)
  /// Decisions of the journal.
  case decisions(Result<CurrentDecisions, RecordingFailure>)
  /// The roles on which people decided differently.
  case conflicts(Result<[DecisionConflict], RecordingFailure>)
  /// The changes of earlier runs that can be undone, the oldest first.
  case undoable([UndoableChange])
  /// What is decided on a role.
  case decision(RolePath, Result<RoleDecision, RecordingFailure>)
  /// How a role compares with earlier decisions.
  case comparison(RolePath, Result<DecisionComparison?, RecordingFailure>)
  /// Decisions were recorded, or not. Has what restores the earlier decisions.
  case recorded(Recording, Result<[DecisionChange], RecordingFailure>)
  /// A report was written or not.
  case reported(JobID, ReportRequest, ReportOutcome)
  /// The text from the analyst's editor.
  case edited(Result<String, EditorFailure>)
  /// What was found out about a role.
  case evidence(EvidenceAnswer)
  /// The result of work for the bulk queue.
  case queue(QueueAnswer)
  /// Identities that match what was typed for the owner.
  case owners(generation: Int, Result<[PublicIdentity], APIError>)
}
