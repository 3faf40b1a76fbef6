extension Page<RoleMiningSession> {
  /// T-01: the list of sessions need not carry the ids that every other operation requires.
  var lacksIDs: Bool { items.contains { $0.id == nil } }

  /// Takes missing ids from the sessions that potential roles repeat.
  var withIDsOfRoles: Operation<Self> {
    let newestFirst = Listing.roles.sorted(by: [.descending(.createdDate)]).page()
    return Operation(newestFirst.endpoint, query: newestFirst.query) { reply in
      completed(from: try newestFirst.read(reply).items.compactMap(\.session))
    }
  }

  /// A row gets an id if exactly one session matches it, and that session matches no other row.
  private func completed(from sessions: [RoleMiningSessionParameters]) -> Self {
    let known = Dictionary(
      sessions.compactMap { session in session.id.map { ($0, session) } },
      uniquingKeysWith: { first, _ in first })
    var page = self
    for index in items.indices where items[index].id == nil {
      let alike = known.filter { items[index].isAlike($0.value) }
      guard alike.count == 1, let (id, session) = alike.first,
        items.filter({ $0.isAlike(session) }).count == 1
      else { continue }
      page.items[index].id = id
      page.items[index].state = items[index].state ?? session.state
      page.items[index].scopingMethod = items[index].scopingMethod ?? session.scopingMethod
    }
    return page
  }
}

extension RoleMiningSession {
  fileprivate func isAlike(_ session: RoleMiningSessionParameters) -> Bool {
    name == session.name && type == session.type && pruneThreshold == session.pruneThreshold
      && minimumIdentities == session.minimumIdentities
      && (scope == nil || session.scope == nil || scope == session.scope)
  }
}
