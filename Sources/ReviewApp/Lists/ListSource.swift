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
  /// The entitlements of a potential role by popularity (getEntitlementsPotentialRole).
  case entitlements(RolePath)
  /// The entitlements that were left out (getExcludedEntitlementsPotentialRole).
  case excluded(RolePath)
  /// The identities of a potential role (getIdentitiesPotentialRole).
  case identities(RolePath)
  /// The attribute values of a potential role's identities, which come with the role itself.
  case attributes(RolePath)
}

/// Which potential roles a list holds.
package enum RolesScope: Sendable, Hashable {
  /// Those of one session (getPotentialRoleSummaries).
  case session(RoleMiningSession.ID)
  /// Those of all sessions (getAllPotentialRoleSummaries).
  case all
  /// Those that were saved. getSavedPotentialRoles tells neither metrics nor sessions, so the list
  /// of all potential roles is asked for the saved ones.
  case saved
}
