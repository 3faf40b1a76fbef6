extension Operation where Output == PotentialRole {
  /// One potential role of the tenant (getRoleMiningPotentialRole).
  public static func role(_ id: PotentialRole.ID) -> Self {
    Self(.readRole, ids: [id.rawValue]) { try oneRole(in: $0) }
  }

  /// One potential role of a session (getPotentialRole).
  public static func role(_ id: PotentialRole.ID, in session: RoleMiningSession.ID) -> Self {
    Self(.readSessionRole, ids: [session.rawValue, id.rawValue]) { try oneRole(in: $0) }
  }

  /// Starts to provision a potential role (createPotentialRoleProvisionRequest).
  ///
  /// Entitlements below `minimumPopularity` (percent, 0–100) are left out, and common access unless
  /// `includeCommonAccess`.
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

  /// T-07: single roles are documented as lists, so an array of one is accepted.
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

extension Operation where Output == Accepted {
  /// Changes a potential role of the tenant (patchPotentialRole). T-05: the documents disagree on the
  /// answer; read the role again. T-03: the path has no session.
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

  /// Excludes entitlements from a potential role, or restores them (updateEntitlementsPotentialRole).
  public static func edit(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ edit: EditEntitlements
  ) -> Self {
    Self(
      .editEntitlements, ids: [session.rawValue, id.rawValue], body: .json(edit),
      lookUp: .edit(id, in: session, edit))
  }
}

extension Operation where Output == PopularityDistribution {
  /// The popularity distribution (getEntitlementDistributionPotentialRole). T-34: the common access
  /// parameter is always sent, because no default is documented.
  public static func distribution(
    of id: PotentialRole.ID, in session: RoleMiningSession.ID, includeCommonAccess: Bool
  ) -> Self {
    Self(
      .readDistribution, ids: [session.rawValue, id.rawValue],
      query: [QueryItem("includeCommonAccess", String(includeCommonAccess))])
  }
}
