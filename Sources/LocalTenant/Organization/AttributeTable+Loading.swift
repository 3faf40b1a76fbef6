import GRDB
import RoleEvidence

extension AttributeTable {
  /// Reads the attributes that distinguish groups; the others differ for nearly everyone.
  ///
  /// - Throws: `FileDamage` if the identity of a value does not exist.
  init(_ db: Database) throws {
    let identityCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM identity") ?? 0
    self.init(identityCount: identityCount)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT held.identity, held.name, held.value FROM identityAttribute AS held
        WHERE held.name IN (SELECT name FROM attribute WHERE isDistributed)
          AND held.identity NOT IN (SELECT number FROM identity WHERE goneSince IS NOT NULL)
        """)
    while let row = try rows.next() {
      let identity: Int = try row.value(at: 0)
      guard identity > 0, identity <= identityCount else {
        throw FileDamage(message: "identity \(identity) has attributes")
      }
      set(try row.value(at: 2), for: try row.value(at: 1), of: identity - 1)
    }
  }
}
