import Review
import RoleMining

/// Where the rows of a list come from.
package enum ListSource: Sendable, Hashable {
  /// Every role mining session (getRoleMiningSessions).
  case sessions
  /// Potential roles.
  case roles(RolesScope)
  /// The saved potential roles as drafts (getSavedPotentialRoles), for a login that is refused the
  /// saved ones of all (T-73). They come without metrics and sessions.
  case drafts
  /// A tab of a potential role, or with an id, what belongs to one of its rows.
  case tab(RoleScreen.Tab, RolePath, row: String? = nil)
  /// A tab of the accepted roles. Its rows are made here.
  case accepted(AcceptedTab)
}

/// Which potential roles a list holds.
package enum RolesScope: Sendable, Hashable {
  /// Those of one session (getPotentialRoleSummaries).
  case session(RoleMiningSession.ID)
  /// Those of all sessions (getAllPotentialRoleSummaries).
  case all
  /// The saved ones. getSavedPotentialRoles states neither metrics nor sessions, so the list
  /// of all potential roles is filtered for saved ones.
  case saved
  /// Those that are not saved. The list of all potential roles is asked for them.
  case unsaved
}
