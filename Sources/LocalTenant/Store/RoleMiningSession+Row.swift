import FoundationEssentials
import GRDB
import RoleMining

extension RoleMiningSession {
  /// Reads a row of the table `session`.
  init(_ row: Row) throws {
    self.init(
      id: ID(row["id"]), name: row["name"], type: RoleType(rawValue: row["type"]),
      state: RoleMiningSessionState(rawValue: row["state"]),
      scope: try RoleMiningSessionScope(stored: row["scope"]),
      scopingMethod: ScopingMethod(rawValue: row["scopingMethod"]),
      identityCount: row["identityCount"], potentialRoleCount: row["roleCount"],
      potentialRolesReadyCount: row["readyCount"], minimumIdentities: row["minimumIdentities"],
      pruneThreshold: row["pruneThreshold"],
      prescribedPruneThreshold: row["prescribedPruneThreshold"], isSaved: row["isSaved"],
      emailRecipientID: (row["emailRecipientID"] as String?).map { Identity.ID($0) },
      createdBy: CreatedBy(id: row["createdByID"], name: row["createdByName"]),
      createdDate: Timestamp.parse(row["createdDate"]),
      modifiedDate: Timestamp.parse(row["modifiedDate"]))
  }

  /// What a potential role says about the session it came from.
  var parameters: RoleMiningSessionParameters {
    RoleMiningSessionParameters(
      id: id, name: name, minimumIdentities: minimumIdentities, pruneThreshold: pruneThreshold,
      isSaved: isSaved, scope: scope, type: type, state: state, scopingMethod: scopingMethod)
  }
}

extension RoleMiningSessionScope {
  /// Reads the JSON that is stored with a session.
  init(stored text: String) throws {
    self = try WireJSON.decode(from: Data(text.utf8))
  }

  /// The JSON that is stored with a session.
  var stored: String {
    get throws { String(decoding: try WireJSON.encode(self), as: UTF8.self) }
  }
}

extension CreatedBy {
  /// Nil when neither is known.
  init?(id: String?, name: String?) {
    guard id != nil || name != nil else { return nil }
    self = .identity(id: id, displayName: name)
  }
}
