import FoundationEssentials
import RoleMining
import RoleMiningClient

extension EvidenceReader {
  /// The largest archive that is read for who holds what. A larger one would take longer than asking.
  private static let largestArchive = 16 << 20

  /// Who holds which of a role's entitlements, by the role's export archive. It is one request; two more follow only if
  /// the archive has columns that may say it.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - granted: Its entitlements; nil to read them.
  ///   - people: Its identities; nil to read them.
  /// - Returns: The holdings; nil if the archive does not say it, or not reliably.
  /// - Throws: `APIError` only if the run was cancelled.
  func archivedHoldings(
    of path: RolePath, granting granted: [RoleMiningEntitlement]?,
    to people: [RoleMiningIdentity]? = nil
  ) async throws(APIError) -> TenantHoldings? {
    guard archives.isWorthTrying else { return nil }
    let found = try await knowing { () async throws(APIError) in
      try await readArchive(of: path, granted, people)
    }
    guard case .known(let holdings) = found else {
      archives.noteFailure()
      return nil
    }
    return holdings
  }

  private func readArchive(
    of path: RolePath, _ granted: [RoleMiningEntitlement]?, _ people: [RoleMiningIdentity]?
  ) async throws(APIError) -> TenantHoldings? {
    let archive = try await asking(.export) { () async throws(APIError) in
      try await client.archive(
        .export(path.role, in: path.session), maximumSize: Self.largestArchive,
        priority: .background)
    }
    // Beside the actor, because it may take a second.
    guard let contents = await Task.detached(operation: { try? ZipContents(archive.bytes) }).value
    else {
      archives.noteFailure()
      return nil
    }
    guard ArchivedHoldings.mayBe(in: contents) else {
      archives.giveUp()
      return nil
    }
    var (people, rows) = (people, granted)
    if people == nil {
      people = try await self.rows(of: .identities(of: path.role, in: path.session))
    }
    if rows == nil {
      rows = try await self.rows(of: .popularities(of: path.role, in: path.session))
    }
    let reading = ArchivedHoldings(of: people ?? [], granting: rows ?? [])
    let found = await Task.detached { reading.holdings(in: contents) }.value
    if found == nil { archives.noteFailure() }
    return found
  }
}
