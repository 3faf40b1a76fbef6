import GRDB

extension LocalTenant {
  /// Imports `identities.csv`, `entitlements.csv`, `assignments.csv` and, if present, `usage.csv`,
  /// `roles.csv` and `sod.csv` into a tenant file.
  ///
  /// The import is all or nothing: on failure the file is unchanged, and not created if it did not exist.
  ///
  /// - Parameters:
  ///   - folder: The folder with the files.
  ///   - path: The tenant's file; created if missing, rejected unless empty.
  ///   - environment: The clock and the ids of roles and conflicts that have none.
  ///   - progress: Called after each chunk, on the caller's thread.
  /// - Returns: The totals.
  /// - Throws: `ImportError` with file, line and column, or `LocalTenantError`.
  @discardableResult
  package static func importFolder(
    _ folder: String, into path: String, environment: TenantEnvironment = TenantEnvironment(),
    progress: @escaping (ImportProgress) -> Void = { _ in }
  ) throws -> ImportResult {
    let source = try FolderImport(folder, environment: environment, report: progress)
    return try fill(path) { try source.run($0) }
  }

  /// Imports a file of plain pairs, an identity's and an entitlement's id on each line, into a tenant file.
  ///
  /// - Parameters:
  ///   - file: The file with the pairs.
  ///   - path: The tenant's file; created if missing, rejected unless empty.
  ///   - progress: Called after each chunk, on the caller's thread.
  /// - Returns: The totals.
  /// - Throws: `ImportError` with file, line and column, or `LocalTenantError`.
  @discardableResult
  package static func importPairs(
    _ file: String, into path: String, progress: @escaping (ImportProgress) -> Void = { _ in }
  ) throws -> ImportResult {
    _ = try InputFile(file)
    return try fill(path) { try PairImport(file, report: progress).run($0) }
  }

  /// Opens or creates a tenant file and fills it in one transaction.
  static func fill(
    _ path: String, _ write: (Database) throws -> ImportResult
  ) throws -> ImportResult {
    let isNew = !InputFile.exists(path)
    let store = try isNew ? Store(creating: path) : Store(opening: path)
    defer { try? store.writer.close() }
    do {
      return try store.fill(write)
    } catch {
      if isNew {
        try? store.writer.close()
        Store.remove(path)
      }
      throw error is ImportError
        ? error : LocalTenantError(.unreadable, path: path, reason: error)
    }
  }
}

extension Store {
  /// Fills an empty store in one transaction.
  ///
  /// - Throws: `LocalTenantError` if it is not empty, and what `write` throws.
  func fill(_ write: (Database) throws -> ImportResult) throws -> ImportResult {
    try writing { db in
      guard try Self.isEmpty(db) else { throw LocalTenantError(.notEmpty, path: path) }
      return try write(db)
    }
  }
}
