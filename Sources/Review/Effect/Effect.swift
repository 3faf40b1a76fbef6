import RoleMining

/// Work that an update asks for. It ends in answers, never in changed state.
public enum Effect: Sendable, Equatable {
  /// Reads a page of a list.
  case loadPage(PageRequest)
  /// Reads a whole potential role.
  case loadRole(RolePath)
  /// Reads which session a potential role is from, to open it then.
  case findSession(PotentialRole.ID, ScreenID)
  /// Reads how many entitlements have which popularity.
  case loadDistribution(RolePath)
  /// Reads which entitlements are not common access.
  case loadSpecialEntitlements(RolePath)
  /// Makes a change, then reads the role.
  case change(JobID, RoleChange, RolePath)
  /// Starts provisioning.
  case provision(
    JobID, RolePath, ProvisionRequest, minimumPopularity: Int, includesCommonAccess: Bool)
  /// Reads after a pause how far provisioning is.
  case followProvision(JobID, RolePath, after: Duration)
  /// Changes a session.
  case changeSession(JobID, RoleMiningSessionChange, RoleMiningSession.ID)
  /// Creates a session.
  case createSession(JobID, RoleMiningSessionRequest)
  /// Reads after a pause how far a session is.
  case followSession(JobID, RoleMiningSession.ID, after: Duration)
  /// Finds identities by what was typed, after a moment; a newer search replaces it.
  case findOwners(String, generation: Int)
  /// Ends the program.
  case quit
}
