import RoleMining

extension LocalTenant {
  typealias Handler = @Sendable (LocalTenant, Inquiry) async throws -> Reply

  /// What answers which operation, by the names and in the order of `Endpoint.all`, and the look-up
  /// of owners.
  static let handlers: [String: Handler] = [
    "createRoleMiningSessions": { try await $0.createSession($1) },
    "getRoleMiningSessions": { try await $0.listSessions($1) },
    "patchRoleMiningSession": { try await $0.changeSession($1) },
    "getRoleMiningSession": { try await $0.readSession($1) },
    "getRoleMiningSessionStatus": { try await $0.readStatus($1) },
    "getPotentialRoleSummaries": { try await $0.listSessionRoles($1) },
    "getPotentialRole": { try await $0.readRole($1) },
    "patchPotentialRoleSession": { try await $0.changeRole($1) },
    "getPotentialRoleApplications": { try await $0.listApplications($1) },
    "getPotentialRoleEntitlements": { try await $0.listEntitlements($1) },
    "getEntitlementsPotentialRole": { try await $0.listPopularities($1) },
    "getEntitlementDistributionPotentialRole": { try await $0.readDistribution($1) },
    "updateEntitlementsPotentialRole": { try await $0.editEntitlements($1) },
    "getIdentitiesPotentialRole": { try await $0.listIdentities($1) },
    "exportRoleMiningPotentialRole": { try await $0.export($1) },
    "exportRoleMiningPotentialRoleAsync": { try await $0.startExport($1) },
    "exportRoleMiningPotentialRoleStatus": { try await $0.readExport($1) },
    "downloadRoleMiningPotentialRoleZip": { try await $0.downloadExport($1) },
    "createPotentialRoleProvisionRequest": { try await $0.provision($1) },
    "getExcludedEntitlementsPotentialRole": { try await $0.listExcluded($1) },
    "getAllPotentialRoleSummaries": { try await $0.listRoles($1) },
    "getRoleMiningPotentialRole": { try await $0.readRole($1) },
    "patchPotentialRole": { try await $0.changeRole($1) },
    "getSavedPotentialRoles": { try await $0.listDrafts($1) },
    "getPotentialRoleSourceIdentityUsage": { try await $0.listUsage($1) },
    "getPublicIdentities": { try await $0.listPublicIdentities($1) },
    "getRole": { try await $0.readCreatedRole($1) },
  ]
}
