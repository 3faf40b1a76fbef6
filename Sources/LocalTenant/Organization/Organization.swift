import RoleEvidence

/// What is kept in memory about the organisation, because reading 50,000 identities takes longer than an answer about
/// some of them may take.
final class Organization: Sendable {
  private let store: Store
  private let attributes = KeptValue<OrganizationStamp, Population>()
  private let access = KeptValue<OrganizationStamp, AccessTable>()
  private let cores = KeptValue<RoleCores.Stamp, RoleCores>()

  init(_ store: Store) { self.store = store }

  /// Who the identities are.
  func population() async throws -> Population {
    let stamp = try await store.read { db in try OrganizationStamp(db) }
    return try await attributes.value(for: stamp) { [store] in
      Population(try await store.read { db in try AttributeTable(db) })
    }
  }

  /// What all identities hold.
  func accessTable() async throws -> AccessTable {
    let stamp = try await store.read { db in try OrganizationStamp(db) }
    return try await access.value(for: stamp) { [store] in
      try await store.read { db in try AccessTable(db) }
    }
  }

  /// The cores of the potential roles of a session.
  func roleCores(ofSession session: Int64) async throws -> RoleCores {
    let stamp = try await store.read { db in try RoleCores.Stamp(db, session: session) }
    return try await cores.value(for: stamp) { [store] in
      try await store.read { db in try RoleCores(db, session: session) }
    }
  }
}

/// The attributes of all identities.
struct Population: Sendable {
  /// The attributes.
  let table: AttributeTable
  /// The search for rules in them.
  let rules: RuleSearch

  init(_ table: AttributeTable) {
    self.table = table
    rules = RuleSearch(table)
  }
}
