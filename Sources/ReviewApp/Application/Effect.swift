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
  /// Reads which session a potential role belongs to, to open it then.
  case findSession(PotentialRole.ID, ScreenID)
  /// Reads how many entitlements have which popularity.
  case loadDistribution(RolePath)
  /// Reads which entitlements are not common access.
  case loadSpecialEntitlements(RolePath)
  /// Sends a change, if what it is about is still as the analyst saw it.
  case send(JobID, Change, Seen)
  /// After a pause, looks up a change whose answer was lost.
  case settle(JobID, LostAnswer, after: Duration)
  /// Reads after a pause how far provisioning is.
  case followProvision(JobID, RolePath, after: Duration)
  /// Reads after a pause how far a session is.
  case followSession(JobID, RoleMiningSession.ID, after: Duration)
  /// Finds out something about a role, at the lowest priority.
  case evidence(EvidenceRequest)
  /// Looks up the changes of earlier runs whose outcome is not known.
  case settleEarlier
  /// Leaves the change of a record to whoever changes the same next: it is no longer followed here.
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
  /// Reads after a pause how far an export is.
  case followExport(JobID, ExportRequest, PotentialRoleExport.ID, after: Duration)
  /// Writes an export into its file: one that was prepared, or else the whole role.
  case download(JobID, ExportRequest, PotentialRoleExport.ID?)
  /// Works for the bulk queue.
  case queue(QueueEffect)
}
