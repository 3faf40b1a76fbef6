import GRDB

/// Writes an organisation into an empty store and maps its ids to row numbers.
final class OrganizationWriter {
  var result = ImportResult()
  let db: Database
  private var identities: [String: Int] = [:]
  private var entitlements: [String: Int] = [:]
  private var sources: [String: Int] = [:]
  private var attributes: [String: Int] = [:]
  private var assignments: Set<Assignment> = []
  private var assignmentInsertion: PairInsertion
  private let attributeInsertion: Statement
  private let usageInsertion: Statement

  init(_ db: Database) throws {
    self.db = db
    assignmentInsertion = try PairInsertion(into: "assignment", db)
    attributeInsertion = try db.makeStatement(
      sql: "INSERT INTO identityAttribute (identity, name, value) VALUES (?, ?, ?)")
    usageInsertion = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO usage (source, identity, days) VALUES (?, ?, ?)")
  }

  func identity(_ id: String) -> Int? { identities[id] }
  func entitlement(_ id: String) -> Int? { entitlements[id] }
  func source(_ id: String) -> Int? { sources[id] }

  /// Adds an identity; nil if the id already exists.
  func addIdentity(
    id: String, name: String, email: String?, attributes: [(name: String, value: String)]
  ) throws -> Int? {
    guard identities[id] == nil else { return nil }
    result.identities += 1
    identities[id] = result.identities
    try db.cachedStatement(
      sql: "INSERT INTO identity (number, id, name, email) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [result.identities, id, name, email])
    for attribute in attributes where !attribute.value.isEmpty {
      try attributeInsertion.execute(arguments: [
        result.identities, attribute.name, attribute.value,
      ])
    }
    return result.identities
  }

  /// Adds a source, or finds the one with this id.
  func addSource(id: String, name: String) throws -> Int {
    if let number = sources[id] { return number }
    result.sources += 1
    sources[id] = result.sources
    try db.execute(
      literal: "INSERT INTO source (number, id, name) VALUES (\(result.sources), \(id), \(name))")
    return result.sources
  }

  /// Adds an entitlement; nil if the id already exists. Whether it is privileged may be unknown.
  func addEntitlement(
    id: String, name: String, description: String?, attribute: String?,
    isPrivileged: Bool? = nil, source: Int
  ) throws -> Int? {
    guard entitlements[id] == nil else { return nil }
    result.entitlements += 1
    entitlements[id] = result.entitlements
    try db.cachedStatement(
      sql: """
        INSERT INTO entitlement (number, id, name, description, attribute, isPrivileged, source)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      result.entitlements, id, name, description, attribute, isPrivileged, source,
    ])
    return result.entitlements
  }

  /// Adds an assignment, or counts it as a duplicate.
  func addAssignment(identity: Int, entitlement: Int) throws {
    let assignment = Assignment(identity: Int32(identity), entitlement: Int32(entitlement))
    guard assignments.insert(assignment).inserted else {
      result.repeatedAssignments += 1
      return
    }
    try assignmentInsertion.add(identity, entitlement)
    result.assignments += 1
  }

  /// Writes the buffered rows.
  func flush() throws {
    try assignmentInsertion.finish()
    assignments = []
  }

  /// Adds a usage record; false if it already exists.
  func addUsage(source: Int, identity: Int, days: Int) throws -> Bool {
    try usageInsertion.execute(arguments: [source, identity, days])
    guard db.changesCount > 0 else { return false }
    result.usages += 1
    return true
  }
}

/// A written pair; small, because all are kept to detect duplicates.
private struct Assignment: Hashable {
  let identity: Int32
  let entitlement: Int32
}
