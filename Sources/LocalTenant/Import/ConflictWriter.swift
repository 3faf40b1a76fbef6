import GRDB

/// Writes conflict rules into a store, as policies in force.
final class ConflictWriter {
  /// Access that must not meet.
  struct ImportedConflict {
    let id: String?
    let name: String
    let description: String?
    let severity: String?
    let left: [Int]
    let right: [Int]
  }

  private let db: Database
  private let date: String
  private let makeID: () -> String
  private var known: Set<String> = []

  /// The number of conflicts so far.
  private(set) var count = 0

  /// - Parameters:
  ///   - db: The database.
  ///   - date: When the policies are created.
  ///   - makeID: Makes an id for a conflict without one.
  init(_ db: Database, date: String, makeID: @escaping () -> String) {
    self.db = db
    self.date = date
    self.makeID = makeID
  }

  /// Writes a conflict; false if there is one with its name or id.
  func add(_ conflict: ImportedConflict) throws -> Bool {
    let keys = ["name \(conflict.name.folded)"] + (conflict.id.map { ["id \($0)"] } ?? [])
    guard known.isDisjoint(with: keys) else { return false }
    known.formUnion(keys)
    count += 1
    try db.execute(
      literal: """
        INSERT INTO policy (id, name, description, severity, createdDate)
        VALUES (\(conflict.id ?? makeID()), \(conflict.name), \(conflict.description),
          \(conflict.severity), \(date))
        """)
    let number = db.lastInsertedRowID
    try add(conflict.left, toSide: true, ofPolicy: number)
    try add(conflict.right, toSide: false, ofPolicy: number)
    return true
  }

  private func add(_ entitlements: [Int], toSide isLeft: Bool, ofPolicy number: Int64) throws {
    let insertion = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO policyEntitlement (policy, isLeft, entitlement) VALUES (?, ?, ?)
        """)
    for entitlement in entitlements {
      try insertion.execute(arguments: [number, isLeft, entitlement])
    }
  }
}
