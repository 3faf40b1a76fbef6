import GRDB

extension DataQuality {
  /// Adds what is peculiar about an attribute.
  mutating func add(_ column: AttributeColumn) {
    let total = column.places.count
    let missing = column.places.count { $0 < 0 }
    add(.missingValue, missing, of: total, attribute: column.name)
    guard !column.isPersonal, missing < total else { return }
    guard column.tellsGroupsApart else {
      return add(.variedAttribute, column.values.count, of: total, attribute: column.name)
    }
    var counts = [Int](repeating: 0, count: column.values.count)
    for place in column.places where place >= 0 { counts[Int(place)] += 1 }
    let single = counts.indices.filter { counts[$0] == 1 }.map { column.values[$0] }
    add(
      .oneOffValue, single.count, of: column.values.count, attribute: column.name, examples: single)
  }

  /// Adds managers, given by name or by id, who are not identities.
  mutating func add(managers column: AttributeColumn, _ known: IDTable, _ db: Database) throws {
    let unresolved = column.values.filter { known.number(of: $0) == nil }
    guard !unresolved.isEmpty else { return }
    let names = try String.fetchSet(db, sql: "SELECT name FROM identity")
    let unknown = unresolved.filter { !names.contains($0) }
    add(.unknownManager, unknown.count, of: column.values.count, examples: unknown)
  }

  /// Adds identities that hold nothing; `isHolder` is indexed by number, from 1.
  mutating func add(holders isHolder: [Bool], _ db: Database) throws {
    let idle = isHolder.indices.dropFirst().filter { !isHolder[$0] }
    let examples = try idle.prefix(Self.exampleCount).compactMap { number in
      try String.fetchOne(
        db, sql: "SELECT name FROM identity WHERE number = ?", arguments: [number])
    }
    add(.noAccess, idle.count, of: isHolder.count - 1, examples: examples)
  }

  /// Adds identities with the same name.
  mutating func add(identities total: Int, _ db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, count(*) FROM identity GROUP BY name HAVING count(*) > 1")
    let counts: [Int] = try rows.map { try $0.value(at: 1) }
    add(
      .equalIdentityName, counts.reduce(0, +), of: total,
      examples: try rows.prefix(Self.exampleCount).map { try $0.value(at: 0) })
  }

  /// Adds the entitlements that no identity or only one holds, and those that share a name.
  mutating func add(entitlements total: Int, _ db: Database) throws {
    for (kind, holders) in [(Kind.unheldEntitlement, 0), (.soleHolder, 1)] {
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM entitlement WHERE holderCount = ? ORDER BY number",
        arguments: [holders])
      add(kind, names.count, of: total, examples: names)
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT source.name || ': ' || entitlement.name, count(*) FROM entitlement
        JOIN source ON source.number = entitlement.source
        GROUP BY entitlement.source, entitlement.attribute, entitlement.name HAVING count(*) > 1
        """)
    let counts: [Int] = try rows.map { try $0.value(at: 1) }
    add(
      .equalEntitlementName, counts.reduce(0, +), of: total,
      examples: try rows.prefix(Self.exampleCount).map { try $0.value(at: 0) })
  }
}
