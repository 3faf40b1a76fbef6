extension Operation where Output == TenantEvidence {
  /// What a tenant of this program knows about a potential role (getPotentialRoleEvidence).
  package static func evidence(of role: PotentialRole.ID) -> Self {
    Self(.readEvidence, ids: [role.rawValue])
  }
}

extension Operation where Output == TenantHoldings {
  /// Who of a potential role's identities holds which entitlements (getPotentialRoleHoldings).
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - entitlements: The entitlements, in the role or not, at most 100 because the ids are in the query; empty for
  ///     those of the role.
  /// - Returns: The operation.
  package static func holdings(
    of role: PotentialRole.ID, entitlements: [Entitlement.ID] = []
  ) -> Self {
    Self(
      .readHoldings, ids: [role.rawValue],
      query: entitlements.map { QueryItem("entitlement", $0.rawValue) }
    )
  }
}

extension Operation where Output == [PotentialRoleWho] {
  /// Who the identities of some potential roles are (listPotentialRoleWho). At most 100 roles at a time:
  /// the ids are in the query.
  package static func who(in roles: [PotentialRole.ID]) -> Self {
    Self(.listWho, query: roles.map { QueryItem("id", $0.rawValue) })
  }
}

extension Operation where Output == Page<PublicIdentity> {
  /// The identities that a membership rule adds to a potential role, or those that it misses
  /// (listPotentialRoleRuleIdentities).
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - rule: The rule as a query of the search language.
  ///   - added: True for those it adds, false for those it misses.
  ///   - offset: The first row.
  /// - Returns: The operation.
  package static func identities(
    of role: PotentialRole.ID, rule: String, added: Bool, offset: Int = 0
  ) -> Self {
    Self(
      .listRuleIdentities, ids: [role.rawValue],
      query: [
        QueryItem("query", rule), QueryItem("side", added ? "added" : "missed"),
        QueryItem("offset", String(offset)), QueryItem("limit", "250"), QueryItem("count", "true"),
      ],
      read: { try Page($0) }
    )
  }
}

extension Operation where Output == TenantMining {
  /// How far mining a session is and how sure its result (getSessionMining).
  package static func mining(of session: RoleMiningSession.ID) -> Self {
    Self(.readMining, ids: [session.rawValue])
  }
}

extension Operation where Output == TenantOrganization {
  /// How large the organisation is (getOrganization).
  package static var organization: Self { Self(.readOrganization) }
}
