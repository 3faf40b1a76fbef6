import GRDB
import Glibc
import RoleMining

/// A copy of a tenant without the names of people, applications, entitlements and roles, without e-mail addresses,
/// attribute values, ids and descriptions.
///
/// Who holds what, attribute names, dates and all figures are the same, so mining gives the same roles. The copy is
/// a new file into which only replaced texts are written.
package struct AnonymousCopy: Sendable {
  /// The number of copied identities.
  package let identities: Int
  /// The number of copied entitlements.
  package let entitlements: Int
  /// The number of copied assignments.
  package let assignments: Int
  /// The number of copied sessions.
  package let sessions: Int
  /// The number of copied potential roles.
  package let potentialRoles: Int
  /// The number of different names, addresses, values and ids that were replaced.
  package let replacements: Int

  /// Writes a copy.
  ///
  /// - Parameters:
  ///   - path: The tenant's file; it need not be writable.
  ///   - target: The new file.
  ///   - seed: A secret text; the same seed gives the same replacements again. Nil gives different ones each time.
  ///   - isReplacing: Whether an existing file may be replaced.
  /// - Throws: `LocalTenantError`; then an existing file is unchanged.
  package init(of path: String, to target: String, seed: String? = nil, isReplacing: Bool = false)
    throws
  {
    let original = try Store(reading: path)
    defer { try? original.writer.close() }
    guard isReplacing || access(target, F_OK) != 0 else {
      throw LocalTenantError(.exists, path: target)
    }
    let draft = OrganizationImport.draftPath(for: target)
    defer { Store.remove(draft) }
    let store = try Store(drafting: draft, for: target)
    defer { try? store.writer.close() }
    do {
      let texts = try original.reading { source in
        try store.writing { db in
          var copying = try AnonymousCopying(source, db, Pseudonyms(seed: seed))
          try copying.run()
          try db.analyze()
          return copying.pseudonyms.count
        }
      }
      let counts = try store.reading { db in
        try ["identity", "entitlement", "assignment", "session", "potentialRole"].map { table in
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
      }
      (identities, entitlements, assignments) = (counts[0], counts[1], counts[2])
      (sessions, potentialRoles, replacements) = (counts[3], counts[4], texts)
      try store.writer.close()
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
    try Store.publish(draft, as: target, isReplacing: isReplacing)
  }
}
