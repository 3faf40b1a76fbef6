import GRDB

/// A store for leased work: nothing is written once the lease is lost.
struct LeasedStore: Sendable {
  let store: Store
  let lease: Lease

  /// Writes in one transaction.
  ///
  /// - Throws: `CancellationError` if the lease is lost.
  func write<Value: Sendable>(
    _ value: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await store.write { [lease] db in
      try lease.check(db)
      return try value(db)
    }
  }

  /// Writes in one transaction on the caller's thread.
  ///
  /// - Throws: `CancellationError` if the lease is lost.
  func writing<Value>(_ value: (Database) throws -> Value) throws -> Value {
    try store.writing { db in
      try lease.check(db)
      return try value(db)
    }
  }
}
