import GRDB
import RoleMining

extension LocalTenant {
  /// The identities that can own a role.
  func listPublicIdentities(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: PublicIdentityFields.self)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: .publicIdentities, db)
      return .page(try rows.map(PublicIdentity.init), total: total)
    }
  }
}

extension ListingTable<PublicIdentityFields> {
  fileprivate static var publicIdentities: Self {
    Self(
      selection: "identity.id, identity.name, identity.email", source: "identity",
      condition: "identity.goneSince IS NULL",
      filters: [
        "id": .text("identity.id"), "alias": .text("identity.id"), "email": .text("identity.email"),
        "firstname": .text(namePart("firstName")), "lastname": .text(namePart("lastName")),
      ],
      sorter: { _ in "folded(identity.name)" }, order: "folded(identity.name), identity.number",
      tieBreak: "identity.number")
  }

  /// A part of the name, or the full name if the import had no parts.
  private static func namePart(_ attribute: String) -> String {
    """
    ifnull((SELECT value FROM identityAttribute AS part
      WHERE part.identity = identity.number AND part.name = '\(attribute)'), identity.name)
    """
  }
}

extension PublicIdentity {
  /// Decodes the id, name and e-mail address of an identity; the id is also its account name.
  init(_ row: Row) throws {
    try self.init(
      id: Identity.ID(row.value("id")), name: row.value("name"), alias: row.value("id"),
      email: row.value("email"))
  }
}
