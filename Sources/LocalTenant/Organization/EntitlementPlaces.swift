import GRDB

/// The numbers from 0 of entitlements, whose row numbers count from 1 without gaps.
struct EntitlementPlaces {
  /// The number of entitlements.
  let count: Int

  init(_ db: Database) throws {
    count = try Int.fetchOne(db, sql: "SELECT count(*) FROM entitlement") ?? 0
  }

  /// - Throws: `FileDamage` if there is no entitlement with this row number.
  func place(of number: Int) throws -> Int32 {
    guard number >= 1, number <= count, count <= Int(Int32.max) else {
      throw FileDamage(message: "entitlement \(number) does not exist")
    }
    return Int32(number - 1)
  }
}
