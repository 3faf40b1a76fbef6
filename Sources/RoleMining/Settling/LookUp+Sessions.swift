import FoundationEssentials

extension LookUp<Accepted> {
  /// Compares the session with what was asked for.
  static func change(_ id: RoleMiningSession.ID, _ change: RoleMiningSessionChange) -> Self {
    Self(.session(id)) { session, _ in
      var agreements: [Bool?] = []
      if let name = change.name { agreements.append(name == session.name) }
      // T-20: absent is unknown.
      if let isSaved = change.isSaved { agreements.append(session.isSaved.map { $0 == isSaved }) }
      if let threshold = change.pruneThreshold {
        agreements.append(session.pruneThreshold.map { $0 == threshold })
      }
      if let minimum = change.minimumIdentities {
        agreements.append(session.minimumIdentities.map { $0 == minimum })
      }
      return Settlement(agreements: agreements)
    }
  }
}

extension LookUp<RoleMiningSession> {
  /// Looks for a session like the one that was asked for, created since then.
  static func create(_ request: RoleMiningSessionRequest) -> Self {
    let newestFirst = Listing.sessions.sorted(by: [.descending(.createdDate)])
    return Self(newestFirst.page()) { page, clues in
      let alike = page.items.filter { $0.isAsked(for: request) }
      // T-01: the list is not declared to say when, nor under which id.
      guard alike.allSatisfy({ $0.createdDate != nil }) else {
        return .unknown("There is such a session, and the list does not say since when.")
      }
      let since = alike.filter { $0.createdDate.map { $0 >= clues.sent } ?? false }
      let newest = since.max { $0.createdDate ?? .distantPast < $1.createdDate ?? .distantPast }
      if let newest { return .happened(newest) }
      return page.problems.isEmpty
        ? .didNotHappen : .unknown("Some sessions of the list could not be read.")
    }
  }
}

extension RoleMiningSession {
  /// Whether it says nothing else than what was asked for. What the service chooses itself, and what it
  /// leaves out of a list, is no difference.
  fileprivate func isAsked(for request: RoleMiningSessionRequest) -> Bool {
    func agrees<Value: Equatable>(_ asked: Value?, _ found: Value?) -> Bool {
      asked == nil || found == nil || asked == found
    }
    return (request.name == nil || request.name == name) && agrees(request.type, type)
      && agrees(request.minimumIdentities, minimumIdentities)
      && agrees(request.pruneThreshold, pruneThreshold)
      && agrees(request.scope.query, scope?.query)
      && agrees(request.scope.members, scope?.members)
  }
}

extension RoleMiningSessionScope {
  /// T-32: empty text is as good as none.
  fileprivate var query: String? { criteria.flatMap { $0.isEmpty ? nil : $0 } }

  fileprivate var members: Set<Identity.ID>? { identityIDs.isEmpty ? nil : Set(identityIDs) }
}
