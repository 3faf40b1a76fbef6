import GRDB

@testable import LocalTenant

/// What a file holds about an organisation, without row numbers, for comparisons.
struct StoredOrganization: Equatable {
  /// The sorted rows that answer each question.
  let rows: [String: [String]]

  init(_ path: String) throws {
    let store = try Store(reading: path)
    rows = try store.reading { db in
      try Self.questions.mapValues { sql in
        try Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map(\.description).joined(separator: "|")
        }.sorted()
      }
    }
    try store.writer.close()
  }

  /// The names of the questions whose answers differ.
  func differences(from other: StoredOrganization) -> [String] {
    rows.keys.filter { rows[$0] != other.rows[$0] }.sorted()
  }

  /// The questions. An import cannot distinguish an empty description from none, and finds no source without
  /// entitlements.
  private static let questions = [
    "identities": "SELECT id, name, email, goneSince FROM identity",
    "values": """
    SELECT identity.id, held.name, held.value FROM identityAttribute AS held
    JOIN identity ON identity.number = held.identity
    """,
    "attributes": "SELECT position, name, isDistributed FROM attribute",
    "sources": """
    SELECT id, name, activityState FROM source WHERE number IN (SELECT source FROM entitlement)
    """,
    "entitlements": """
    SELECT entitlement.id, entitlement.name, nullif(description, ''), attribute, isPrivileged,
      source.id, holderCount, goneSince
    FROM entitlement JOIN source ON source.number = entitlement.source
    """,
    "assignments": """
    SELECT identity.id, entitlement.id FROM assignment
    JOIN identity ON identity.number = assignment.identity
    JOIN entitlement ON entitlement.number = assignment.entitlement
    """,
    "usage": """
    SELECT identity.id, source.id, days FROM usage
    JOIN identity ON identity.number = usage.identity
    JOIN source ON source.number = usage.source
    """,
    "roles": "SELECT id, name, isEnabled, isRequestable, isCommonAccess, goneSince FROM role",
    "granted": """
    SELECT role.id, entitlement.id FROM roleEntitlement AS granted
    JOIN role ON role.number = granted.role
    JOIN entitlement ON entitlement.number = granted.entitlement
    """,
    "members": """
    SELECT role.id, identity.id FROM roleMember AS member
    JOIN role ON role.number = member.role
    JOIN identity ON identity.number = member.identity
    """,
    "conflicts": """
    SELECT policy.id, policy.name, severity, isLeft, entitlement.id, policy.goneSince
    FROM policy JOIN policyEntitlement AS side ON side.policy = policy.number
    JOIN entitlement ON entitlement.number = side.entitlement
    """,
  ]
}
