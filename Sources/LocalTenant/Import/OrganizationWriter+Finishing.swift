import GRDB
import RoleMining

extension OrganizationWriter {
  /// Writes who holds what, without duplicates, and counts the holders.
  func write(assignments: consuming PairList) throws {
    var pairs = assignments
    result.repeatedAssignments += pairs.settle()
    result.assignments += pairs.count
    var holders = [Int](repeating: 0, count: result.entitlements + 1)
    var isHolder = [Bool](repeating: false, count: result.identities + 1)
    var insertion = try RowInsertion(
      into: "assignment (identity, entitlement)", width: 2, db)
    try pairs.forEach { pair in
      try insertion.add(pair.first, pair.second)
      holders[pair.second] += 1
      isHolder[pair.first] = true
    }
    try insertion.finish()
    let update = try db.makeStatement(
      sql: "UPDATE entitlement SET holderCount = ? WHERE number = ?")
    for (number, count) in holders.enumerated() where count > 0 {
      try update.execute(arguments: [count, number])
    }
    try result.quality.add(holders: isHolder, db)
    try result.quality.add(entitlements: result.entitlements, db)
  }

  /// Writes the days of use of identities on sources.
  func write(usage: consuming PairList) throws {
    var uses = usage
    _ = uses.settle()
    result.usages += uses.count
    var insertion = try RowInsertion(into: "usage (identity, source, days)", width: 3, db)
    try uses.forEach { try insertion.add($0.first, $0.second, $0.count) }
    try insertion.finish()
  }

  /// Marks each source with recorded usage as having complete activity data.
  func finishActivity() throws {
    try db.execute(
      literal: """
        UPDATE source SET activityState = CASE
          WHEN number IN (SELECT source FROM usage)
          THEN \(ActivitySourceState.complete.rawValue)
          ELSE \(ActivitySourceState.notComplete.rawValue) END
        """)
  }
}

extension Database {
  /// Lets SQLite plan its queries from samples, because examining everything takes as long as reading it.
  func analyze() throws {
    try execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE main")
  }
}
