import GRDB
import RoleMining

/// Copies a tenant row by row.
struct AnonymousCopying {
  private let source: Database
  private let db: Database
  private(set) var pseudonyms: Pseudonyms
  private let identities: [Int]
  private let entitlements: [Int]
  /// The attributes that stand for the scopes of sessions, with their identities.
  private var scopes: [(attribute: String, identities: [Int])] = []

  init(_ source: Database, _ db: Database, _ pseudonyms: Pseudonyms) throws {
    self.source = source
    self.db = db
    self.pseudonyms = pseudonyms
    identities = try Self.numbers(of: "identity", source, pseudonyms)
    entitlements = try Self.numbers(of: "entitlement", source, pseudonyms)
  }

  mutating func run() throws {
    for table in AnonymizedTable.all { try copy(table) }
    try writeScopes()
  }

  /// The numbers count from 1 without gaps.
  private static func numbers(
    of table: String, _ source: Database, _ pseudonyms: Pseudonyms
  ) throws -> [Int] {
    let ids = try String.fetchAll(source, sql: "SELECT id FROM \(table) ORDER BY number")
    return pseudonyms.numbers(of: ids)
  }

  private mutating func copy(_ table: AnonymizedTable) throws {
    let names = table.columns.map(\.name).joined(separator: ", ")
    var insertion = try RowInsertion(
      into: "\(table.name) (\(names))", width: table.columns.count, db)
    let rows = try Row.fetchCursor(source, sql: "SELECT \(names) FROM \(table.name)")
    while let row = try rows.next() {
      var values: [DatabaseValue] = []
      for (place, column) in table.columns.enumerated() {
        values.append(try replaced(row[place], column.treatment, row))
      }
      try insertion.add(values)
    }
    try insertion.finish()
  }

  private mutating func replaced(
    _ value: DatabaseValue, _ treatment: AnonymizedTable.Treatment, _ row: Row
  ) throws -> DatabaseValue {
    switch treatment {
    case .asItIs: return value
    case .identity: return try Self.number(value, identities)
    case .entitlement: return try Self.number(value, entitlements)
    default: break
    }
    guard let text = String.fromDatabaseValue(value) else { return .null }
    return try replacement(of: text, treatment, row).databaseValue
  }

  private mutating func replacement(
    of text: String, _ treatment: AnonymizedTable.Treatment, _ row: Row
  ) throws -> String {
    switch treatment {
    case .id: return pseudonyms.id(text)
    case .name(let label): return pseudonyms.name(text, label)
    case .address: return pseudonyms.address(text)
    case .value: return pseudonyms.name(text, try row.value("name"))
    case .scope: return try scope(text)
    case .potentialRoleName:
      let id: String = try row.value("id")
      return text == PotentialRoleID.name(of: id)
        ? PotentialRoleID.name(of: pseudonyms.id(id)) : pseudonyms.name(text, "Role")
    case .provisionState:
      return text == ProvisionState.pending.rawValue ? ProvisionState.potential.rawValue : text
    case .asItIs, .identity, .entitlement: return text
    }
  }

  private static func number(_ value: DatabaseValue, _ numbers: [Int]) throws -> DatabaseValue {
    guard let number = Int.fromDatabaseValue(value), numbers.indices.contains(number - 1) else {
      throw FileDamage(message: "there is no row \(value)")
    }
    return numbers[number - 1].databaseValue
  }
}

extension AnonymousCopying {
  /// A scope names ids, or attribute values in a search, which cannot be replaced one by one. The copy's scope searches
  /// for an attribute that only these identities have, so that the session can be mined again.
  private mutating func scope(_ text: String) throws -> String {
    let scope = try RoleMiningSessionScope(stored: text)
    let isEverybody =
      scope.identityIDs.isEmpty && (scope.criteria ?? "").trimmed.isEmpty
      && (scope.attributeFilterCriteria?.elements ?? []).isEmpty
    guard !isEverybody else { return try RoleMiningSessionScope().stored }
    let attribute = "sessionScope\(scopes.count + 1)"
    scopes.append((attribute, try members(of: scope)))
    return try RoleMiningSessionScope(criteria: "attributes.\(attribute):inside").stored
  }

  /// The identities in a scope; none if the scope is no longer valid.
  private func members(of scope: RoleMiningSessionScope) throws -> [Int] {
    do {
      guard let condition = try IdentityScope(scope, source).condition else { return [] }
      return try SQLRequest<Int>(literal: "SELECT number FROM identity WHERE \(condition)")
        .fetchAll(source)
    } catch is Refusal {
      return []
    }
  }

  private func writeScopes() throws {
    guard !scopes.isEmpty else { return }
    let first = try Int.fetchOne(db, sql: "SELECT ifnull(max(position), -1) + 1 FROM attribute")
    var insertion = try RowInsertion(
      into: "identityAttribute (identity, name, value)", width: 3, db)
    for (place, scope) in scopes.enumerated() {
      try db.execute(
        literal: """
          INSERT INTO attribute (position, name, isDistributed)
          VALUES (\((first ?? 0) + place), \(scope.attribute), FALSE)
          """)
      for number in scope.identities {
        try insertion.add(identities[number - 1], scope.attribute, "inside")
      }
    }
    try insertion.finish()
  }
}
