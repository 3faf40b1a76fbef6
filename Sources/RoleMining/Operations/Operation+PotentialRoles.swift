extension Operation where Output == PotentialRole {
  /// One potential role of the tenant (getRoleMiningPotentialRole).
  public static func role(_ id: PotentialRole.ID) -> Self {
    Self(.readRole, ids: [id.rawValue]) { try oneRole(in: $0) }
  }

  /// One potential role of a session (getPotentialRole).
  public static func role(_ id: PotentialRole.ID, in session: RoleMiningSession.ID) -> Self {
    Self(.readSessionRole, ids: [session.rawValue, id.rawValue]) { try oneRole(in: $0) }
  }

  /// Starts a job that makes a role of a potential role (createPotentialRoleProvisionRequest).
  ///
  /// Entitlements below `minimumPopularity` (percent, 0–100) stay out, and without
  /// `includeCommonAccess` so do those that nearly everybody holds.
  public static func provision(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ request: ProvisionRequest,
    minimumPopularity: Int, includeCommonAccess: Bool
  ) -> Self {
    // T-33: this endpoint spells its parameters with hyphens. T-37: 0–100.
    let operation = Self(
      .provision, ids: [session.rawValue, id.rawValue],
      query: [
        QueryItem("min-entitlement-popularity", String(min(max(minimumPopularity, 0), 100))),
        QueryItem("include-common-access", String(includeCommonAccess)),
      ], body: .json(request), lookUp: .provision(id, request)
    ) { try oneRole(in: $0) }
    return operation.unless(request.objection)
  }

  /// T-07: single roles are described as lists, so an array of one is accepted.
  private static func oneRole(in reply: Reply) throws -> PotentialRole {
    do {
      return try WireJSON.decode(PotentialRole.self, from: reply.body)
    } catch {
      guard let roles = try? WireJSON.decode([PotentialRole].self, from: reply.body),
        roles.count == 1
      else { throw error }
      return roles[0]
    }
  }
}

extension Operation where Output == CreatedRole {
  /// A role that was made of a potential one (getRole). T-70: the id may be one of IdentityIQ, which the
  /// tenant then does not know.
  public static func createdRole(_ id: CreatedRole.ID) -> Self {
    Self(.readCreatedRole, ids: [id.rawValue])
  }
}

extension Operation where Output == Accepted {
  /// Changes a potential role of the tenant (patchPotentialRole). T-05: what the answer holds is
  /// not documented consistently; read the role again. T-03: no session goes into the path.
  public static func change(_ id: PotentialRole.ID, _ change: PotentialRoleChange) -> Self {
    Self(
      .changeRole, ids: [id.rawValue], patch: change.patch, orElse: [change.patch.withTextValues],
      lookUp: .change(id, .role(id), change))
  }

  /// Changes a potential role of a session (patchPotentialRoleSession).
  public static func change(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ change: PotentialRoleChange
  ) -> Self {
    Self(
      .changeSessionRole, ids: [session.rawValue, id.rawValue],
      patch: change.patch, orElse: [change.patch.withTextValues],
      lookUp: .change(id, .role(id, in: session), change))
  }

  /// Leaves entitlements out of a potential role, or takes them back
  /// (updateEntitlementsPotentialRole).
  public static func edit(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ edit: EditEntitlements
  ) -> Self {
    Self(
      .editEntitlements, ids: [session.rawValue, id.rawValue], body: .json(edit),
      lookUp: .edit(id, in: session, edit))
  }
}

extension Operation where Output == PopularityDistribution {
  /// How many entitlements have which popularity (getEntitlementDistributionPotentialRole). Whether
  /// common access counts is always sent. T-34: the service documents no default here.
  public static func distribution(
    of id: PotentialRole.ID, in session: RoleMiningSession.ID, includeCommonAccess: Bool
  ) -> Self {
    Self(
      .readDistribution, ids: [session.rawValue, id.rawValue],
      query: [QueryItem("includeCommonAccess", String(includeCommonAccess))])
  }
}
