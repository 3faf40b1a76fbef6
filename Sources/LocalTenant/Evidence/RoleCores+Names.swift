import GRDB
import RoleEvidence

extension RoleCores {
  /// What some roles are called: their names if people gave them, or else who their identities are, because
  /// a generated name says nothing.
  func names(
    _ places: Set<Int>, _ table: AttributeTable, _ store: Store
  ) async throws -> [Int: String] {
    let roles = try await store.read { db in
      let known = try Store.knownRoles(db, ids: places.map { ids[$0] })
      return try places.sorted().filter { known.contains(ids[$0]) }.map { place in
        (place, try RoleMembers(db, id: ids[place]), try Store.roleName(db, id: ids[place]))
      }
    }
    return try Dictionary(
      roles.map { place, role, name in
        guard name == PotentialRoleID.name(of: role.id) else { return (place, name) }
        let traits = MemberTraits(of: try role.set(of: table.identityCount), in: table)
        return (place, traits.text ?? name)
      }
    ) { first, _ in first }
  }
}

extension Store {
  fileprivate static func roleName(_ db: Database, id: String) throws -> String {
    try roleRow(db, ids: [id]).value("name")
  }
}
