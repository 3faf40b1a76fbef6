import RoleMining

extension LocalTenant {
  typealias Handler = @Sendable (LocalTenant, OperationCall) async throws -> Reply

  /// The handlers of all operations; a test checks that none is missing.
  static let handlers = roleMiningHandlers.merging(neighbourHandlers) { $1 }
    .merging(ownHandlers) { $1 }

  /// The handlers of the role mining operations, in the order of `Endpoint.roleMining`.
  private static let roleMiningHandlers: [Endpoint: Handler] = [
    .createSession: { try await $0.createSession($1) },
    .listSessions: { try await $0.listSessions($1) },
    .changeSession: { try await $0.changeSession($1) },
    .readSession: { try await $0.readSession($1) },
    .readStatus: { try await $0.readStatus($1) },
    .listSessionRoles: { try await $0.listSessionRoles($1) },
    .readSessionRole: { try await $0.readRole($1) },
    .changeSessionRole: { try await $0.changeRole($1) },
    .listApplications: { try await $0.listApplications($1) },
    .listEntitlements: { try await $0.listEntitlements($1) },
    .listPopularities: { try await $0.listPopularities($1) },
    .readDistribution: { try await $0.readDistribution($1) },
    .editEntitlements: { try await $0.editEntitlements($1) },
    .listIdentities: { try await $0.listIdentities($1) },
    .export: { try await $0.export($1) },
    .startExport: { try await $0.startExport($1) },
    .readExport: { try await $0.readExport($1) },
    .downloadExport: { try await $0.downloadExport($1) },
    .provision: { try await $0.provision($1) },
    .listExcluded: { try await $0.listExcluded($1) },
    .listRoles: { try await $0.listRoles($1) },
    .readRole: { try await $0.readRole($1) },
    .changeRole: { try await $0.changeRole($1) },
    .listDrafts: { try await $0.listDrafts($1) },
    .listUsage: { try await $0.listUsage($1) },
  ]

  /// The handlers of the operations apart from role mining.
  private static let neighbourHandlers: [Endpoint: Handler] = [
    .listPublicIdentities: { try await $0.listPublicIdentities($1) },
    .listExistingRoles: { try await $0.listExistingRoles($1) },
    .readExistingRole: { try await $0.readExistingRole($1) },
    .listAssignedIdentities: { try await $0.listAssignedIdentities($1) },
    .listAccessProfiles: { try await $0.listAccessProfiles($1) },
    .listEntitlementDetails: { try await $0.listEntitlementDetails($1) },
    .listIdentityEntitlements: { try await $0.listIdentityEntitlements($1) },
    .countIdentities: { try await $0.countIdentities($1) },
    .listConflictPolicies: { try await $0.listConflictPolicies($1) },
    .predictViolations: { try await $0.predictViolations($1) },
  ]

  /// The handlers of the operations that only this tenant has.
  private static let ownHandlers: [Endpoint: Handler] = [
    .listWho: { try await $0.listWho($1) },
    .readEvidence: { try await $0.readEvidence($1) },
    .readHoldings: { try await $0.readHoldings($1) },
    .listRuleIdentities: { try await $0.listRuleIdentities($1) },
    .readMining: { try await $0.readMining($1) },
    .listUnplaced: { try await $0.listUnplaced($1) },
    .readOrganization: { tenant, _ in try await tenant.readOrganization() },
  ]
}
