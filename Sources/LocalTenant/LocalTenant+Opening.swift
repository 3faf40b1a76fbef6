import GRDB

extension LocalTenant {
  /// Opens the tenant in a file that `init(creating:)` or an import made.
  ///
  /// - Parameters:
  ///   - path: The file; it must exist.
  ///   - environment: Time, ids, and who the analyst is.
  /// - Throws: `LocalTenantError` when the file is missing, no tenant, newer than this program, or
  ///   cannot be written.
  public convenience init(
    opening path: String, environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    try self.init(store: Store(opening: path), environment: environment)
  }

  /// Makes an empty tenant in a new file that only its owner can read.
  ///
  /// - Parameters:
  ///   - path: The file; it must not exist.
  ///   - environment: Time, ids, and who the analyst is.
  /// - Throws: `LocalTenantError` when the file exists or cannot be written.
  public convenience init(
    creating path: String, environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    try self.init(store: Store(creating: path), environment: environment)
  }

  /// Makes an empty tenant that is gone when it is no longer used.
  ///
  /// - Throws: `LocalTenantError` when SQLite cannot be used at all.
  public convenience init(
    inMemory environment: TenantEnvironment = TenantEnvironment()
  ) throws {
    try self.init(store: Store.inMemory(), environment: environment)
  }
}
