import RoleMining

extension Change {
  /// The change that undoes this change of a role that was as `before`; nil if there is none.
  package func inverse(for before: PotentialRole) -> Change? {
    guard case .role(let change, let path) = self else { return nil }
    return change.inverse(for: before).map { .role($0, path) }
  }

  /// The change that undoes this change of a session that was as `before`; nil if there is none. T-42:
  /// restoring the limits does not restore the mined roles.
  package func inverse(for before: RoleMiningSession) -> Change? {
    guard case .session(let change, let id) = self, !change.recomputes else { return nil }
    let inverse = RoleMiningSessionChange(
      name: change.name.flatMap { _ in before.name },
      isSaved: change.isSaved.flatMap { _ in before.isSaved })
    return inverse.patch.isEmpty ? nil : .session(inverse, id)
  }
}

extension RoleChange {
  fileprivate func inverse(for before: PotentialRole) -> RoleChange? {
    switch self {
    case .edit(let edit):
      // A field that did not change must not be undone with the rest.
      let earlier = Set(before.excludedEntitlements ?? [])
      let isExcluding = edit.exclude != false
      let ids =
        before.excludedEntitlements == nil
        ? edit.ids : edit.ids.filter { earlier.contains($0) != isExcluding }
      return ids.isEmpty ? nil : .edit(EditEntitlements(ids: ids, exclude: !isExcluding))
    case .change(let fields):
      // T-20: a value that the tenant did not state cannot be restored.
      let inverse = PotentialRoleChange(
        name: fields.name.flatMap { _ in before.name },
        description: fields.description.map { _ in before.description ?? "" },
        isSaved: fields.isSaved.flatMap { _ in before.isSaved })
      return inverse.patch.isEmpty ? nil : .change(inverse)
    }
  }
}

extension Change {
  /// The state that this change leaves behind, for undoing it later; nil if it creates something.
  package func left(of seen: Seen) -> Seen? {
    switch self {
    case .role(.edit(let edit), _):
      guard var role = seen.role else { return nil }
      let excluded = Set(role.excludedEntitlements ?? [])
      role.excludedEntitlements = Array(
        edit.exclude == false ? excluded.subtracting(edit.ids) : excluded.union(edit.ids))
      return .left(role)
    case .role(.change(let fields), _):
      guard var role = seen.role else { return nil }
      role.name = fields.name ?? role.name
      role.description = fields.description ?? role.description
      role.isSaved = fields.isSaved ?? role.isSaved
      return .left(role)
    case .session(let fields, _):
      guard var session = seen.session else { return nil }
      session.name = fields.name ?? session.name
      session.isSaved = fields.isSaved ?? session.isSaved
      session.pruneThreshold = fields.pruneThreshold ?? session.pruneThreshold
      session.minimumIdentities = fields.minimumIdentities ?? session.minimumIdentities
      return .leftSession(session)
    case .provision, .create: return nil
    }
  }
}
