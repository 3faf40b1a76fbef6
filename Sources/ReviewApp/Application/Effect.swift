import Journal
import Review
import RoleMining

/// Work that an update requests. It ends in answers, never in changed state.
package enum Effect: Sendable, Equatable {
  /// Asks for the signed-in user and what the login may do.
  case loadPermissions
  /// Reads a page of a list.
  case loadPage(RowRequest)
  /// Reads a whole potential role.
  case loadRole(RolePath)
  /// Reads which session a potential role belongs to, so that the role can be opened.
  case findSession(PotentialRole.ID, ScreenID)
  /// Reads how many entitlements have which popularity.
  case loadDistribution(RolePath)
  /// Reads which entitlements are not common access.
  case loadSpecialEntitlements(RolePath)
  /// Sends a change, if what it is about is still as the analyst saw it.
  case send(JobID, Change, Seen)
  /// After a pause, looks up a change whose answer was lost.
  case settle(JobID, LostAnswer, after: Duration)
  /// Reads the progress of provisioning after a pause.
  case followProvision(JobID, RolePath, after: Duration)
  /// Reads the progress of a session after a pause.
  case followSession(JobID, RoleMiningSession.ID, after: Duration)
  /// Finds out something about a role, at the lowest priority.
  case evidence(EvidenceRequest)
  /// Looks up the changes of earlier runs whose outcome is not known.
  case settleEarlier
  /// Stops following the change of a record, and leaves it to whoever changes the same role or session next.
  case leave(Int)
  /// Reads the decisions that were recorded after a number.
  case loadDecisions(after: Int)
  /// Reads the roles on which people decided differently.
  case loadConflicts
  /// Reads the changes of earlier runs that can be undone.
  case loadUndoable
  /// Reads the whole decision on a role.
  case loadDecision(RolePath)
  /// Compares a role with earlier decisions.
  case compareDecision(RolePath, DecidedRole)
  /// Records decisions.
  case record(Recording)
  /// Writes a report on the review into a file.
  case writeReport(JobID, ReportRequest, tenantName: String)
  /// Opens a text in the analyst's editor, which takes the terminal until it ends.
  case edit(String)
  /// Finds identities by what was typed, after a moment; a newer search replaces it.
  case findOwners(String, generation: Int)
  /// Asks the tenant to prepare an export.
  case startExport(JobID, ExportRequest)
  /// Reads the progress of an export after a pause.
  case followExport(JobID, ExportRequest, PotentialRoleExport.ID, after: Duration)
  /// Writes an export into its file: a prepared one or, without it, the whole role.
  case download(JobID, ExportRequest, PotentialRoleExport.ID?)
  /// Works for the bulk queue.
  case queue(QueueEffect)
}
