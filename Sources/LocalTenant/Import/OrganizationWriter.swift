import GRDB

/// Puts an organisation into an empty store: knows the numbers of the ids it has put in.
final class OrganizationWriter {
  private(set) var result = ImportResult()
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

  /// Adds an identity; nil when there is one with this id already.
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

  /// Adds an entitlement; nil when there is one with this id already.
  func addEntitlement(
    id: String, name: String, description: String?, attribute: String?, source: Int
  ) throws -> Int? {
    guard entitlements[id] == nil else { return nil }
    result.entitlements += 1
    entitlements[id] = result.entitlements
    try db.cachedStatement(
      sql: """
        INSERT INTO entitlement (number, id, name, description, attribute, source)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [result.entitlements, id, name, description, attribute, source])
    return result.entitlements
  }

  /// Adds that an identity holds an entitlement; false when that is known already.
  func addAssignment(identity: Int, entitlement: Int) throws -> Bool {
    let assignment = Assignment(identity: Int32(identity), entitlement: Int32(entitlement))
    guard assignments.insert(assignment).inserted else { return false }
    try assignmentInsertion.add(identity, entitlement)
    result.assignments += 1
    return true
  }

  /// Puts in what was held back to be put in together.
  func flush() throws {
    try assignmentInsertion.finish()
    assignments = []
  }

  /// Adds on how many days an identity used a source; false when that is known already.
  func addUsage(source: Int, identity: Int, days: Int) throws -> Bool {
    try usageInsertion.execute(arguments: [source, identity, days])
    guard db.changesCount > 0 else { return false }
    result.usages += 1
    return true
  }
}

/// A pair that was put in; small, because all of them are remembered to find repeated ones.
private struct Assignment: Hashable {
  let identity: Int32
  let entitlement: Int32
}
