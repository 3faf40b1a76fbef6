import GRDB

/// A policy with the numbers of the entitlements that must not meet.
struct ConflictPolicyRow {
  let number: Int64
  private(set) var left: Set<Int64> = []
  private(set) var right: Set<Int64> = []

  /// All policies, in their order.
  static func all(_ db: Database) throws -> [ConflictPolicyRow] {
    var policies: [ConflictPolicyRow] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT policy, isLeft, entitlement FROM policyEntitlement ORDER BY policy")
    while let row = try rows.next() {
      let (number, isLeft): (Int64, Bool) = try (row.value(at: 0), row.value(at: 1))
      if policies.last?.number != number { policies.append(ConflictPolicyRow(number: number)) }
      let place = policies.count - 1
      if isLeft {
        policies[place].left.insert(try row.value(at: 2))
      } else {
        policies[place].right.insert(try row.value(at: 2))
      }
    }
    return policies
  }

  /// Access of both sides that meets in one person.
  struct BrokenPolicy {
    let policy: Int64
    let left: [Int64]
    let right: [Int64]
  }

  /// How some access violates the policy; nil if it does not, or not because of the new part of it.
  func violation(by access: Set<Int64>, because new: Set<Int64>) -> BrokenPolicy? {
    let (left, right) = (left.intersection(access), right.intersection(access))
    guard !left.isEmpty, !right.isEmpty, !left.union(right).isDisjoint(with: new) else {
      return nil
    }
    return BrokenPolicy(policy: number, left: left.sorted(), right: right.sorted())
  }
}
