import GRDB

/// Who holds what in a whole organisation, compact: 1.3 million assignments take 10 MB.
///
/// Identities and entitlements are numbered from 0, in the order of their row numbers, which count from 1.
struct AccessTable: Sendable {
  private let starts: [Int32]
  private let held: [Int32]
  private let holderStarts: [Int32]
  private let holders: [Int32]

  /// The number of identities.
  var identityCount: Int { starts.count - 1 }

  /// The number of entitlements.
  var entitlementCount: Int { holderStarts.count - 1 }

  /// The number of assignments.
  var grantCount: Int { held.count }

  /// The entitlements of an identity, ascending.
  subscript(identity: Int) -> ArraySlice<Int32> {
    held[Int(starts[identity])..<Int(starts[identity + 1])]
  }

  /// Who holds an entitlement, ascending.
  func holders(of entitlement: Int32) -> ArraySlice<Int32> {
    holders[Int(holderStarts[Int(entitlement)])..<Int(holderStarts[Int(entitlement) + 1])]
  }

  /// - Throws: `FileDamage` if an assignment names an identity or an entitlement that does not exist.
  init(_ db: Database) throws {
    let identityCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM identity") ?? 0
    let entitlementCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM entitlement") ?? 0
    var starts: [Int32] = [0]
    var held: [Int32] = []
    starts.reserveCapacity(identityCount + 1)
    // One number instead of two columns is read in half the time.
    let pairs = try Int64.fetchCursor(
      db, sql: "SELECT identity << 32 | entitlement FROM assignment ORDER BY identity, entitlement")
    while let pair = try pairs.next() {
      let (identity, entitlement) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      guard identity > 0, identity <= identityCount, entitlement > 0,
        entitlement <= entitlementCount, held.count < Int(Int32.max)
      else { throw FileDamage(message: "identity \(identity) holds entitlement \(entitlement)") }
      while starts.count < identity { starts.append(Int32(held.count)) }
      held.append(Int32(entitlement - 1))
    }
    while starts.count <= identityCount { starts.append(Int32(held.count)) }
    self.starts = starts
    self.held = held
    (holderStarts, holders) = Self.inverse(starts, held, entitlementCount: entitlementCount)
  }

  /// The same assignments by entitlement.
  private static func inverse(
    _ starts: [Int32], _ held: [Int32], entitlementCount: Int
  ) -> (starts: [Int32], holders: [Int32]) {
    var ends = [Int32](repeating: 0, count: entitlementCount + 1)
    for entitlement in held { ends[Int(entitlement) + 1] += 1 }
    for entitlement in 0..<entitlementCount { ends[entitlement + 1] += ends[entitlement] }
    let inverseStarts = ends
    var holders = [Int32](repeating: 0, count: held.count)
    for identity in starts.indices.dropLast() {
      for entitlement in held[Int(starts[identity])..<Int(starts[identity + 1])] {
        holders[Int(ends[Int(entitlement)])] = Int32(identity)
        ends[Int(entitlement)] += 1
      }
    }
    return (inverseStarts, holders)
  }
}
