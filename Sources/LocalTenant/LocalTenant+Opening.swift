import GRDB

extension LocalTenant {
  /// Opens the tenant in an existing file.
  ///
  /// - Parameters:
  ///   - path: The file; it must exist.
  ///   - environment: The clock, the ids, and the analyst.
  /// - Throws: `LocalTenantError` if the file is missing, not a tenant, newer than this program, or not
  ///   writable.
  package convenience init(
    opening path: String, environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    try self.init(store: Store(opening: path), environment: environment)
  }

  /// Opens the tenant in a file for reading only; the file need not be writable.
  ///
  /// A file that cannot be written is read as it is now, unless another process has it open. Changes fail,
  /// and unfinished jobs stay as they are.
  ///
  /// - Parameters:
  ///   - path: The file; it must exist.
  ///   - environment: Time, ids, and who the analyst is.
  /// - Throws: `LocalTenantError` if the file is missing, not a tenant, or newer than this program.
  package convenience init(
    reading path: String, environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    let store = Store.canWrite(path) ? try Store(opening: path) : try Store(reading: path)
    try self.init(store: store, environment: environment)
  }

  /// Creates an empty tenant in a new file that only its owner can read.
  ///
  /// - Parameters:
  ///   - path: The file; it must not exist.
  ///   - environment: The clock, the ids, and the analyst.
  /// - Throws: `LocalTenantError` if the file exists or is not writable.
  package convenience init(
    creating path: String, environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    try self.init(store: Store(creating: path), environment: environment)
  }

  /// Creates an empty tenant in memory.
  ///
  /// - Throws: `LocalTenantError` if SQLite fails.
  package convenience init(
    inMemory environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    try self.init(store: Store.inMemory(), environment: environment)
  }
}
