import Journal
import Review
import RoleMining
import RoleMiningClient

extension TenantOptions {
  /// Opens the tenant for reading, and reads the roles that the journal says are accepted.
  ///
  /// - Parameters:
  ///   - cut: Which of their entitlements count.
  ///   - host: This machine.
  ///   - work: What to do with them.
  /// - Returns: What the work returns.
  /// - Throws: as `open(on:)`; `JournalFailure`, `APIError`.
  func withAcceptedRoles<Value: Sendable>(
    _ cut: CutOptions, on host: Host = .current,
    _ work: @escaping @Sendable (OpenTenant, AcceptedRoles) async throws -> Value
  ) throws -> Value {
    try reading.withTenant(on: host) { tenant in
      let key = try tenant.recordContext(await tenant.permissions(), reviewer: nil).tenant
      let decisions = try Journal(reading: host.stateFolder)?.wholeDecisions(of: key) ?? []
      let accepted = try await AcceptedRoles(
        decisions, from: tenant.client, minimumPopularity: cut.minimum,
        includeCommonAccess: !cut.withoutCommonAccess)
      return try await work(tenant, accepted)
    }
  }

  /// The same options for reading only, so that a file that cannot be written is good enough.
  var reading: Self {
    var options = self
    options.access.isReadOnly = true
    return options
  }
}

extension OpenTenant {
  /// Reads what the tenant knows apart from its potential roles.
  var evidence: EvidenceReader { reader(with: nil) }
}

extension TenantOptions {
  /// Opens the tenant for reading, and reads a potential role.
  ///
  /// - Parameters:
  ///   - id: The role.
  ///   - session: Its session, if given.
  ///   - rules: The conflict rules; nil for those of the settings.
  ///   - work: What to do with it.
  /// - Returns: What the work returns.
  /// - Throws: as `open(on:)`; `APIError`, `Failure`.
  func withRole<Value: Sendable>(
    _ id: String, in session: String?, rules: RulesOptions? = nil,
    _ work: @escaping @Sendable (EvidenceReader, PotentialRole, RolePath) async throws -> Value
  ) throws -> Value {
    let rules = try rules?.file(on: .current) ?? RulesOptions.settings(on: .current)
    return try reading.withTenant { tenant in
      let role = try await tenant.client.potentialRole(PotentialRole.ID(id), in: session)
      let path = RolePath(session: try role.sessionID(given: session), role: role.id)
      return try await work(tenant.reader(with: rules), role, path)
    }
  }
}

extension Client {
  /// Reads a potential role, in its session if that is given.
  ///
  /// - Throws: `APIError`.
  func potentialRole(
    _ id: PotentialRole.ID, in session: String?
  ) async throws(APIError) -> PotentialRole {
    try await run(session.map { .role(id, in: RoleMiningSession.ID($0)) } ?? .role(id))
  }
}
