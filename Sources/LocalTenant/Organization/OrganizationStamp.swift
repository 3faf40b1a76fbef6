import GRDB

/// Tells whether the organisation in a file is still the one that was read.
///
/// Identities and entitlements are only ever added, and only by imports, so the last of each and the number of imports
/// are enough.
struct OrganizationStamp: Hashable, Sendable {
  /// The numbers it consists of.
  var parts: [Int64] { [lastIdentity, lastEntitlement, lastImport].map { $0 ?? 0 } }

  private let lastIdentity: Int64?
  private let lastEntitlement: Int64?
  private let lastImport: Int64?

  init(_ db: Database) throws {
    lastIdentity = try Int64.fetchOne(db, sql: "SELECT max(number) FROM identity")
    lastEntitlement = try Int64.fetchOne(db, sql: "SELECT max(number) FROM entitlement")
    lastImport = try Int64.fetchOne(db, sql: "SELECT max(number) FROM importRun")
  }
}
