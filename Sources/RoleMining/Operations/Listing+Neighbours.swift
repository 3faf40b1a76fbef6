extension Listing<ExistingRole, UnfilteredFields> {
  /// The roles of the tenant (listRoles).
  public static var existingRoles: Self { Self(.listExistingRoles) }
}

extension Listing<AccessProfile, UnfilteredFields> {
  /// The access profiles (listAccessProfiles).
  public static var accessProfiles: Self { Self(.listAccessProfiles) }
}

extension Listing<PublicIdentity, UnfilteredFields> {
  /// The identities that have a role (getRoleAssignedIdentities).
  public static func assignedIdentities(of role: ExistingRole.ID) -> Self {
    Self(.listAssignedIdentities, ids: [role.rawValue])
  }
}

extension Listing<EntitlementDetail, EntitlementDetailFields> {
  /// The entitlements with some ids (listEntitlements), at most 100 at a time because the ids are in the query.
  public static func entitlementDetails(_ ids: [Entitlement.ID]) -> Self {
    Self(.listEntitlementDetails).filtered { $0.id.isOne(of: ids.map(\.rawValue)) }
  }

  /// The entitlements with some names (listEntitlements). A few at a time: the names are in the query.
  public static func entitlementDetails(named names: [String]) -> Self {
    Self(.listEntitlementDetails).filtered { $0.name.isOne(of: names) }
  }
}

extension Listing<IdentityEntitlement, UnfilteredFields> {
  /// The entitlements that an identity holds (listEntitlementsByIdentity).
  public static func entitlements(heldBy identity: Identity.ID) -> Self {
    Self(.listIdentityEntitlements, ids: [identity.rawValue])
  }
}

extension Listing<ConflictPolicy, UnfilteredFields> {
  /// The policies about access that must not meet (listSodPolicies).
  public static var conflictPolicies: Self { Self(.listConflictPolicies) }
}
