import RoleMining
import RoleMiningClient

/// Exports a potential role to a file.
struct RoleExport: Sendable {
  let role: RoleOptions
  /// The choice of entitlements; nil exports everything at once.
  let request: PotentialRoleExportRequest?
  let path: String
  let isReplacing: Bool
  let patience: WaitingLimits

  /// Exports it.
  ///
  /// - Throws: `APIError`, or `Failure` if the tenant cannot build the archive.
  func run(in tenant: OpenTenant, _ progress: ChangeProgress) async throws -> DownloadedArchive {
    let session = try await role.sessionID(asking: tenant.client)
    guard let request else {
      return try await download(.export(role.roleID, in: session), tenant.client)
    }
    guard !tenant.client.isReadOnly else {
      throw Failure(
        .usage,
        "Changes are off (--read-only), but exporting a choice of entitlements requires one. Omit "
          + "--min-popularity and --no-common-access to export everything.")
    }
    let export = try await started(request, session, tenant.client)
    try await finish(export, session, tenant)
    return try await download(.download(export, of: role.roleID, in: session), tenant.client)
  }

  /// Prints the first request.
  func show(in dryRun: DryRun) throws {
    if let request {
      try dryRun.show(of: role) { .startExport(of: role.roleID, in: $0, request) }
    } else {
      try dryRun.show(of: role) { .export(role.roleID, in: $0) }
    }
  }

  private func download(
    _ operation: Operation<Archive>, _ client: Client
  ) async throws -> DownloadedArchive {
    try await client.download(operation, to: path, replacing: isReplacing)
  }

  private func started(
    _ request: PotentialRoleExportRequest, _ session: RoleMiningSession.ID, _ client: Client
  ) async throws -> PotentialRoleExport.ID {
    do {
      let export = try await client.run(.startExport(of: role.roleID, in: session, request))
      guard let id = export.exportID else {
        throw Failure(
          .failure, "The tenant started the export but returned no id. Start it again.")
      }
      return id
    } catch let error as APIError where error.kind == .mayHaveHappened {
      throw Failure(
        .failure,
        "The answer was lost: the tenant may be building the archive, but it cannot be found without an "
          + "id. Exporting changes nothing, so start it again.")
    }
  }

  private func finish(
    _ export: PotentialRoleExport.ID, _ session: RoleMiningSession.ID, _ tenant: OpenTenant
  ) async throws {
    let line = ProgressLine()
    defer { line.clear() }
    let (role, start) = (role.roleID, ContinuousClock.now)
    let following = Following(
      subject: "The export", patience: patience, pause: PollingPause(for: tenant.backing),
      read: {
        let export = try await tenant.client.run(.export(export, of: role, in: session))
        let seconds = start.duration(to: .now).components.seconds
        line.show("Exporting: \(export.status?.rawValue ?? "started"), \(seconds) s")
        return export
      }, sign: { $0.status })
    _ = try await following.end(
      when: { export in
        guard export.status != .error else {
          throw Failure(
            .failure, "The tenant could not build the archive; the API does not say why.")
        }
        return export.status == .success
      }, onChange: { _ in })
  }
}
