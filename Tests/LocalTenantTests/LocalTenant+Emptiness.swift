@testable import LocalTenant

extension LocalTenant {
  /// Whether it has no identities, entitlements or sessions.
  var isEmpty: Bool {
    get throws { try store.reading { db in try Store.isEmpty(db) } }
  }
}
