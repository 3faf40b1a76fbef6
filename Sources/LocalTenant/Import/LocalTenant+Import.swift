extension LocalTenant {
  /// Imports `identities.csv`, `entitlements.csv`, `assignments.csv` and, if present, `usage.csv`,
  /// `roles.csv` and `sod.csv` into an empty tenant; see `OrganizationImport`.
  ///
  /// - Parameters:
  ///   - folder: The folder with the files.
  ///   - path: The tenant's file; created if missing, rejected unless empty.
  ///   - environment: The clock, and new ids for roles and conflicts without one.
  ///   - progress: Called after each chunk.
  /// - Returns: The totals.
  /// - Throws: `ImportError` with file, line and column, or `LocalTenantError`.
  @discardableResult
  package static func importFolder(
    _ folder: String, into path: String, environment: TenantEnvironment = TenantEnvironment(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws -> ImportResult {
    let source = OrganizationImport(folder: folder, environment: environment, progress: progress)
    return try source.fill(path).totals
  }

  /// Imports a file of plain pairs, an identity's and an entitlement's id on each line, into an empty tenant.
  ///
  /// - Parameters:
  ///   - file: The file with the pairs.
  ///   - path: The tenant's file; created if missing, rejected unless empty.
  ///   - progress: Called after each chunk.
  /// - Returns: The totals.
  /// - Throws: `ImportError` with file, line and column, or `LocalTenantError`.
  @discardableResult
  package static func importPairs(
    _ file: String, into path: String,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws -> ImportResult {
    try OrganizationImport(pairs: file, progress: progress).fill(path).totals
  }
}
