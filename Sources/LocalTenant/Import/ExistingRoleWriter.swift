import GRDB

/// Writes existing roles into a store.
final class ExistingRoleWriter {
  /// What a row says about a role.
  struct Role {
    let id: String?
    let name: String
    let description: String?
    let isEnabled: Bool
    let isRequestable: Bool
  }

  let organization: OrganizationWriter
  private let date: String
  private let makeID: () -> String
  private var roles: [String: (number: Int64, name: String)] = [:]
  private var access: [Int64: Set<Int>] = [:]

  /// How many entitlements and members were repeated for the same role.
  private(set) var repeatCount = 0

  /// The names of roles that grant exactly the same, in groups; each group and its names in order.
  var equalRoles: [[String]] {
    let names = Dictionary(roles.values.map { ($0.number, $0.name) }) { first, _ in first }
    return Dictionary(grouping: access.filter { !$0.value.isEmpty }, by: \.value).values
      .map { group in group.compactMap { names[$0.key] }.sorted() }
      .filter { $0.count > 1 }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The number of roles so far.
  var count: Int { roles.count }

  /// - Parameters:
  ///   - organization: Knows the numbers of identities and entitlements.
  ///   - date: When the roles are created.
  ///   - makeID: Makes an id for a role without one.
  init(_ organization: OrganizationWriter, date: String, makeID: @escaping () -> String) {
    self.organization = organization
    self.date = date
    self.makeID = makeID
  }

  /// The number of a role, which is written if it is new; nil if its id has another name.
  func add(_ role: Role) throws -> Int64? {
    let key = role.id.map { "id \($0)" } ?? "name \(role.name)"
    if let known = roles[key] { return known.name == role.name ? known.number : nil }
    try organization.db.execute(
      literal: """
        INSERT INTO role
          (id, name, description, isCommonAccess, createdDate, isEnabled, isRequestable)
        VALUES (\(role.id ?? makeID()), \(role.name), \(role.description), FALSE, \(date),
          \(role.isEnabled), \(role.isRequestable))
        """)
    let number = organization.db.lastInsertedRowID
    roles[key] = (number, role.name)
    return number
  }

  /// Adds what a role grants.
  func add(entitlements: [Int], toRole number: Int64) throws {
    let insertion = try organization.db.cachedStatement(
      sql: "INSERT OR IGNORE INTO roleEntitlement (role, entitlement) VALUES (?, ?)")
    for entitlement in entitlements {
      guard access[number, default: []].insert(entitlement).inserted else {
        repeatCount += 1
        continue
      }
      try insertion.execute(arguments: [number, entitlement])
    }
  }

  /// Adds who has a role.
  func add(members: [Int], toRole number: Int64) throws {
    let insertion = try organization.db.cachedStatement(
      sql: "INSERT OR IGNORE INTO roleMember (role, identity) VALUES (?, ?)")
    for member in members {
      try insertion.execute(arguments: [number, member])
      if organization.db.changesCount == 0 { repeatCount += 1 }
    }
  }
}
