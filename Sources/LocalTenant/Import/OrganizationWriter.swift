import GRDB

/// Writes an organisation into empty tables and maps its ids to row numbers.
final class OrganizationWriter {
  var result = ImportResult()
  let db: Database
  private(set) var known = KnownIDs()
  private var attributes: [AttributeColumn] = []
  private var identityInsertion: RowInsertion
  private var entitlementInsertion: RowInsertion

  init(_ db: Database) throws {
    self.db = db
    identityInsertion = try RowInsertion(
      into: "identity (number, id, name, email)", width: 4, db)
    entitlementInsertion = try RowInsertion(
      into: "entitlement (number, id, name, description, attribute, isPrivileged, source)",
      width: 7,
      db)
  }

  func identity(_ id: String) -> Int? { known.identities.number(of: id) }
  func entitlement(_ id: String) -> Int? { known.entitlements.number(of: id) }
  func source(_ id: String) -> Int? { known.sources.number(of: id) }

  /// Names the attributes, in display order, before the first identity.
  func setAttributes(_ names: [String]) { attributes = names.map(AttributeColumn.init) }

  /// Adds an identity with its attribute values, and returns its number; nil if the id already exists.
  func addIdentity(id: String, name: String, email: String?, values: [String]) throws -> Int? {
    guard let number = known.identities.add(id) else { return nil }
    result.identities += 1
    try identityInsertion.add(number, id, name, email)
    for place in attributes.indices { attributes[place].add(values[place]) }
    return number
  }

  /// Adds a source, or finds the one with this id.
  func addSource(id: String, name: String) throws -> Int {
    if let number = source(id) { return number }
    result.sources += 1
    _ = known.sources.add(id)
    try db.execute(
      literal: "INSERT INTO source (number, id, name) VALUES (\(result.sources), \(id), \(name))")
    return result.sources
  }

  /// Adds an entitlement; nil if the id already exists. Whether it is privileged may be unknown.
  func addEntitlement(
    id: String, name: String, description: String?, attribute: String?,
    isPrivileged: Bool? = nil, source: Int
  ) throws -> Int? {
    guard let number = known.entitlements.add(id) else { return nil }
    guard number <= PairList.most else {
      throw ImportError(
        file: "entitlements", message: "There are more than \(PairList.most) entitlements.")
    }
    result.entitlements += 1
    try entitlementInsertion.add(number, id, name, description, attribute, isPrivileged, source)
    return number
  }

  /// Writes the buffered identities with their attributes, and the entitlements.
  func finishIdentities() throws {
    try identityInsertion.finish()
    try entitlementInsertion.finish()
    for column in attributes { result.quality.add(column) }
    try nameManagers()
    try writeAttributes()
    try result.quality.add(identities: result.identities, db)
  }

  /// Replaces the ids of managers with names, which are what people look for.
  private func nameManagers() throws {
    guard let place = attributes.firstIndex(where: { $0.name == "manager" }) else { return }
    try result.quality.add(managers: attributes[place], known.identities, db)
    let name = try db.makeStatement(sql: "SELECT name FROM identity WHERE number = ?")
    try attributes[place].replace { value in
      guard let number = known.identities.number(of: value) else { return nil }
      return try String.fetchOne(name, arguments: [number])
    }
  }

  /// Writes in the order of the table's key, so that rows are only appended.
  private func writeAttributes() throws {
    let columns = attributes.sorted { Array($0.name.utf8).lexicographicallyPrecedes($1.name.utf8) }
    var insertion = try RowInsertion(
      into: "identityAttribute (identity, name, value)", width: 3, db)
    for identity in 0..<result.identities {
      for column in columns {
        guard let value = column[identity] else { continue }
        try insertion.add(identity + 1, column.name, value)
      }
    }
    try insertion.finish()
    for (position, column) in attributes.enumerated() {
      try db.execute(
        literal: """
          INSERT INTO attribute (position, name, isDistributed)
          VALUES (\(position), \(column.name), \(column.tellsGroupsApart))
          """)
    }
    attributes = []
  }
}
