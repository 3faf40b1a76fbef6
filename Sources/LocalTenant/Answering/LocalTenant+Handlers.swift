import RoleMining

extension LocalTenant {
  typealias Handler = @Sendable (LocalTenant, OperationCall) async throws -> Reply

  /// The handlers of all operations, in the order of `Endpoint.all`; a test checks that none is missing.
  static let handlers: [Endpoint: Handler] = [
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
    .listPublicIdentities: { try await $0.listPublicIdentities($1) },
    .readExistingRole: { try await $0.readExistingRole($1) },
  ]
}
