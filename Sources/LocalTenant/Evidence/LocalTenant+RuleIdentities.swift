import GRDB
import RoleMining

extension LocalTenant {
  /// The identities that a membership rule adds to a potential role, or those that it misses.
  func listRuleIdentities(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: UnfilteredFields.self)
    guard let rule = call.text("query") else {
      throw Refusal.invalid("The parameter 'query' is missing: a rule in the search language.")
    }
    let side = try RuleSide(call)
    return try await store.read { db in
      let role = try Store.roleNumber(db, ids: call.ids)
      let table = ListingTable.identities(
        side, of: try SearchQuery(rule, db).condition, role: role)
      let (rows, total) = try request.rows(of: table, db)
      return .page(try rows.map(PublicIdentity.init), total: total)
    }
  }
}

/// What is asked about a rule.
private enum RuleSide: String {
  /// Who fits the rule and is not in the role.
  case added
  /// The identities that are in the role but do not fit the rule.
  case missed

  /// - Throws: `Refusal` if it is neither.
  init(_ call: OperationCall) throws {
    guard let side = Self(rawValue: call.text("side") ?? "") else {
      throw Refusal.invalid("The parameter 'side' must be 'added' or 'missed'.")
    }
    self = side
  }
}

extension ListingTable<UnfilteredFields> {
  fileprivate static func identities(_ side: RuleSide, of rule: SQL, role: Int64) -> Self {
    let isMember: SQL =
      "identity.number IN (SELECT identity FROM potentialRoleMember WHERE role = \(role))"
    let condition: SQL =
      side == .added ? "(\(rule)) AND NOT \(isMember)" : "\(isMember) AND NOT (\(rule))"
    return Self(
      selection: "identity.id, identity.name, identity.email", source: "identity",
      condition: condition, order: "folded(identity.name), identity.number",
      tieBreak: "identity.number")
  }
}
