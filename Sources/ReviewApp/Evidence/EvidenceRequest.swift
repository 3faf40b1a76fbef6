import Review
import RoleEvidence
import RoleMining

/// A question about what a role is, answered at the lowest priority.
package enum EvidenceRequest: Sendable, Equatable {
  /// Who the identities of a role are, and which rules describe them.
  case findings(RolePath, roleSize: Int?)
  /// Which of a role's entitlements are privileged.
  case privileged(RolePath, [Entitlement.ID])
  /// Who holds which of a role's entitlements.
  case holdings(RolePath)
  /// What the tenant has apart from its potential roles, and whether it is to be read again.
  case surroundings(again: Bool)
  /// The rules about access that must not meet.
  case conflictRules(again: Bool)
  /// What the identities of a role hold of the access that these rules mention.
  case people(RolePath, knowing: [NamedAccess])
  /// The existing roles that grant some entitlements of a role, with their members.
  case existingMembers(RolePath, granting: Set<Entitlement.ID>)
  /// Who the identities of listed roles are.
  case who([PotentialRole.ID])
  /// Who the identities of a listed role are, if the cursor rests on it.
  case whoAtRest(RolePath, generation: Int)
  /// What keeps the suggested name of a role distinct in its session.
  case sessionNames(RolePath, MemberTraits, NameTemplate)
  /// Whom a rule would add to a role, and whom it misses.
  case ruleIdentities(RolePath, query: String)
  /// What some roles have in common.
  case comparison([RoleComparison.ComparedSubject])
  /// Which of a role's entitlements each of the next few people holds.
  case walk(HoldingsWalk)
  /// What mining knows about a session.
  case session(RoleMiningSession.ID)
  /// The entitlements of the next few potential roles of a session.
  case siblings(SiblingsWalk)
  /// The next of the accepted roles.
  case accepted(AcceptedWalk)
  /// What the next few people of the accepted roles hold.
  case acceptedHoldings(AcceptedHoldingsWalk)
  /// Whether a role that was created can be used.
  case created(JobID, ExistingRole.ID)
}

/// The answer to a question about a role.
package enum EvidenceAnswer: Sendable {
  /// Who the identities of a role are, and which rules describe them.
  case findings(RolePath, Result<RoleFindings, APIError>)
  /// Which of a role's entitlements are privileged.
  case privileged(RolePath, Result<Knowledge<Set<Entitlement.ID>>, APIError>)
  /// Who holds which of a role's entitlements.
  case holdings(RolePath, Result<TenantHoldings, APIError>)
  /// What the tenant has apart from its potential roles.
  case surroundings(TenantSurroundings)
  /// The rules about access that must not meet.
  case conflictRules(ConflictRules)
  /// What the identities of a role hold of the access that these rules mention.
  case people(RolePath, Result<PeopleAccess, APIError>)
  /// The existing roles that grant some entitlements of a role, with their members.
  case existingMembers(RolePath, Knowledge<[ExistingAccess]>)
  /// Who the identities of listed roles are.
  case who([PotentialRole.ID], Result<[PotentialRoleWho], APIError>)
  /// What keeps the suggested name of a role distinct in its session.
  case sessionNames(RolePath, SessionNames)
  /// Whom a rule would add to a role, and whom it misses.
  case ruleIdentities(RolePath, query: String, Result<RuleIdentities, APIError>)
  /// What some roles have in common.
  case comparison([RoleComparison.ComparedSubject], Result<RoleComparison, APIError>)
  /// The progress of asking person by person, and why it ended early.
  case walk(HoldingsWalk, APIError?)
  /// What mining knows about a session.
  case session(RoleMiningSession.ID, Result<SessionFindings, APIError>)
  /// The progress of reading the potential roles of a session, and why it ended early.
  case siblings(SiblingsWalk, APIError?)
  /// The progress of reading the accepted roles.
  case accepted(AcceptedWalk, AcceptedOutcome)
  /// The progress of asking about the people of the accepted roles, and why it ended early.
  case acceptedHoldings(AcceptedHoldingsWalk, APIError?)
  /// Whether a role that was created can be used.
  case created(JobID, Result<ExistingRole, APIError>)
}
