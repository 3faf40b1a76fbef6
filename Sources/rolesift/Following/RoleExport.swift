import RoleMining
import RoleMiningClient

/// An archive of a potential role on its way into a file.
struct RoleExport: Sendable {
  let role: RoleOptions
  /// Which entitlements are wanted; nil is everything, which comes at once.
  let request: PotentialRoleExportRequest?
  let path: String
  let isReplacing: Bool
  let patience: WaitingLimits

  /// Fetches it.
  ///
  /// - Throws: `APIError`, or `Failure` when the tenant cannot make it.
  func run(in tenant: OpenTenant, _ progress: ChangeProgress) async throws -> DownloadedArchive {
    let session = try await role.sessionID(asking: tenant.client)
    guard let request else {
      return try await download(.export(role.roleID, in: session), tenant.client)
    }
    guard !tenant.client.isReadOnly else {
      throw Failure(
        .usage,
        "Only reading is allowed (--read-only), and a choice of entitlements needs more: leave out "
          + "--min-popularity and --no-common-access to export everything.")
    }
    let export = try await started(request, session, tenant.client)
    try await finish(export, session, tenant)
    return try await download(.download(export, of: role.roleID, in: session), tenant.client)
  }

  /// Shows the first request.
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
          .failure, "The tenant started the export and does not say which, so it is lost.")
      }
      return id
    } catch let error as APIError where error.kind == .mayHaveHappened {
      throw Failure(
        .failure,
        "The answer was lost: the tenant may be making the archive, but nobody can tell which it is. "
          + "An export changes nothing, so start it again.")
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
          throw Failure(.failure, "The tenant could not make the export; the API does not say why.")
        }
        return export.status == .success
      }, onChange: { _ in })
  }
}
