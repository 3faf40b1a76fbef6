import FoundationEssentials
import RoleMining

extension BulkTask: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, role, session, patch, edit, file, replaces, seenRole, seenSession, recordsBefore
  }

  /// Reads what the journal keeps of a task.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let session = RoleMiningSession.ID(try fields.decode(String.self, forKey: .session))
    let path = try fields.decodeIfPresent(String.self, forKey: .role)
      .map { RolePath(session: session, role: PotentialRole.ID($0)) }
    name = try fields.decode(String.self, forKey: .name)
    recordsBefore = try fields.decode(Int.self, forKey: .recordsBefore)
    guard let path else {
      let patch = try fields.decode([PatchOperation].self, forKey: .patch)
      let seen = try fields.decode(RoleMiningSession.self, forKey: .seenSession)
      work = .change(.session(RoleMiningSessionChange(patch), session), .session(seen))
      return
    }
    if let file = try fields.decodeIfPresent(String.self, forKey: .file) {
      let replaces = try fields.decode(Bool.self, forKey: .replaces)
      work = .export(path, file: file, replaces: replaces)
      return
    }
    let edit = try fields.decodeIfPresent(EditEntitlements.self, forKey: .edit)
    let change =
      try edit.map(RoleChange.edit)
      ?? .change(PotentialRoleChange(try fields.decode([PatchOperation].self, forKey: .patch)))
    let seen = try fields.decode(PotentialRole.self, forKey: .seenRole)
    work = .change(.role(change, path), .role(seen))
  }

  /// Writes what a later run needs to do the task.
  ///
  /// - Throws: `EncodingError` for a change that creates something, which is never made in bulk.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(recordsBefore, forKey: .recordsBefore)
    try fields.encodeIfPresent(path?.role.rawValue, forKey: .role)
    try fields.encodeIfPresent(path?.session.rawValue, forKey: .session)
    switch work {
    case .export(_, let file, let replaces):
      try fields.encode(file, forKey: .file)
      try fields.encode(replaces, forKey: .replaces)
    case .change(.role(.edit(let edit), _), let seen):
      try fields.encode(edit, forKey: .edit)
      try fields.encodeIfPresent(seen.role, forKey: .seenRole)
    case .change(.role(.change(let change), _), let seen):
      try fields.encode(change.patch, forKey: .patch)
      try fields.encodeIfPresent(seen.role, forKey: .seenRole)
    case .change(.session(let change, let id), let seen):
      try fields.encode(id.rawValue, forKey: .session)
      try fields.encode(change.patch, forKey: .patch)
      try fields.encodeIfPresent(seen.session, forKey: .seenSession)
    case .change(.provision, _), .change(.create, _):
      throw EncodingError.invalidValue(
        work, .init(codingPath: encoder.codingPath, debugDescription: "never made in bulk"))
    }
  }
}

extension BulkTask {
  /// Reads a task that a journal holds; nil if a later version wrote it.
  init?(_ json: JSONValue) {
    guard let data = try? WireJSON.encode(json),
      let task: BulkTask = try? WireJSON.decode(from: data)
    else { return nil }
    self = task
  }

  /// The task for a journal.
  func json() throws -> JSONValue { try WireJSON.decode(from: WireJSON.encode(self)) }
}
