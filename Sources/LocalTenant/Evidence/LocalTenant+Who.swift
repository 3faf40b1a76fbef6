import GRDB
import RoleEvidence
import RoleMining

extension LocalTenant {
  /// Who the identities of some potential roles are. Unknown ids are skipped, so that a role
  /// that was just removed does not spoil the answer for the others.
  func listWho(_ call: OperationCall) async throws -> Reply {
    let ids = call.query.filter { $0.name == "id" }.map(\.value)
    guard (1...100).contains(ids.count) else {
      throw Refusal.invalid("Name from 1 to 100 potential roles, each as a parameter 'id'.")
    }
    let table = try await organization.population().table
    let roles = try await store.read { db in
      let known = try Store.knownRoles(db, ids: ids)
      return try ids.filter(known.contains).map { try RoleMembers(db, id: $0) }
    }
    let traits = try roles.map { role in
      MemberTraits(of: try role.set(of: table.identityCount), in: table)
    }
    let managers = try await store.read { try Store.managerNames($0, in: traits) }
    return .json(
      zip(roles, traits).map { role, traits in
        PotentialRoleWho(
          id: PotentialRole.ID(role.id),
          values: traits.naming(managers: managers).shares.map(TenantEvidence.Value.init),
          memberCount: role.numbers.count)
      })
  }
}

extension Store {
  /// Which of some ids are those of potential roles.
  static func knownRoles(_ db: Database, ids: [String]) throws -> Set<String> {
    try String.fetchSet(
      db, sql: "SELECT id FROM potentialRole WHERE id IN (SELECT value FROM json_each(?))",
      arguments: [try JSONArgument.array(ids)])
  }
}

extension TenantEvidence.Value {
  /// The counts of a value that stands out.
  init(_ share: ValueShare) {
    self.init(
      attribute: share.attribute, value: share.value, memberCount: share.roleCount,
      organizationCount: share.organizationCount ?? 0, name: share.name)
  }
}
