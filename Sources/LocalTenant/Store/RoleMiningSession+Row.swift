import FoundationEssentials
import GRDB
import RoleMining

extension RoleMiningSession {
  /// Decodes a row of the table `session`.
  init(_ row: Row) throws {
    try self.init(
      id: ID(row.value("id")), name: row.value("name"), type: RoleType(rawValue: row.value("type")),
      state: RoleMiningSessionState(rawValue: row.value("state")),
      scope: RoleMiningSessionScope(stored: row.value("scope")),
      scopingMethod: ScopingMethod(rawValue: row.value("scopingMethod")),
      identityCount: row.count("identityCount"), potentialRoleCount: row.count("roleCount"),
      potentialRolesReadyCount: row.count("readyCount"),
      minimumIdentities: row.countIfPresent("minimumIdentities"),
      pruneThreshold: row.countIfPresent("pruneThreshold"),
      prescribedPruneThreshold: row.countIfPresent("prescribedPruneThreshold"),
      isSaved: row.value("isSaved"),
      emailRecipientID: (row.value("emailRecipientID") as String?).map { Identity.ID($0) },
      createdBy: CreatedBy(id: row.value("createdByID"), name: row.value("createdByName")),
      createdDate: Timestamp.parse(row.value("createdDate")),
      modifiedDate: Timestamp.parse(row.value("modifiedDate")))
  }

  /// The session as repeated in a potential role.
  var parameters: RoleMiningSessionParameters {
    RoleMiningSessionParameters(
      id: id, name: name, minimumIdentities: minimumIdentities, pruneThreshold: pruneThreshold,
      isSaved: isSaved, scope: scope, type: type, state: state, scopingMethod: scopingMethod)
  }
}

extension RoleMiningSessionScope {
  /// Decodes the JSON stored with a session.
  init(stored text: String) throws {
    self = try WireJSON.decode(from: Data(text.utf8))
  }

  /// The JSON to store with a session.
  var stored: String {
    get throws { String(decoding: try WireJSON.encode(self), as: UTF8.self) }
  }
}

extension CreatedBy {
  /// Nil if neither is known.
  init?(id: String?, name: String?) {
    guard id != nil || name != nil else { return nil }
    self = .identity(id: id, displayName: name)
  }
}
