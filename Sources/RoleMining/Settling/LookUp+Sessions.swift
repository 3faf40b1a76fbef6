import FoundationEssentials

extension LookUp<Accepted> {
  /// Compares the session with the request.
  static func change(_ id: RoleMiningSession.ID, _ change: RoleMiningSessionChange) -> Self {
    Self(.session(id), about: { $0.id.map { $0 == id } ?? true }) { session, before, _ in
      Settlement(
        change.agreements(with: session), before: before.map(change.agreements),
        isUntouched: before.map { session.differences(from: $0).isEmpty } ?? false,
        isOwn: change.isOwn(beside: before))
    }
  }
}

extension LookUp<RoleMiningSession> {
  /// Looks for a session that matches the request, created since then.
  static func create(_ request: RoleMiningSessionRequest) -> Self {
    let newestFirst = Listing.sessions.sorted(by: [.descending(.createdDate)]).page()
    return Self(
      newestFirst,
      isShownBy: { session, before in
        guard let id = session.id else { return false }
        return !(before?.items.contains { $0.id == id } ?? false) && session.isNamed(for: request)
      },
      judge: { page, before, sent in
        let known = Set((before?.items ?? []).compactMap(\.id))
        let alike = page.items.filter { session in
          session.isAsked(for: request) && session.id.map { !known.contains($0) } ?? true
        }
        // T-01: the list need not state creation dates and ids.
        guard alike.allSatisfy({ $0.createdDate != nil }) else {
          return .unknown("A session matches, but the list does not state when it was created.")
        }
        let since = alike.filter { $0.createdDate.map { $0 >= sent } ?? false }
        guard
          let newest = since.max(by: {
            $0.createdDate ?? .distantPast < $1.createdDate ?? .distantPast
          })
        else {
          return page.problems.isEmpty
            ? .notSoFar : .unknown("Some sessions in the list are unreadable.")
        }
        // Without a distinctive name it may be anyone's, and of several only one can be this request's.
        return request.name != nil && since.count == 1 ? .happened(newest) : .somebodyDid(newest)
      })
  }
}

extension RoleMiningSessionChange {
  /// For each field that changes, whether the session has the new value; nil if it does not state it
  /// (T-20).
  fileprivate func agreements(with session: RoleMiningSession) -> [Bool?] {
    [
      name.map { .some($0 == session.name) },
      isSaved.map { wanted in session.isSaved.map { $0 == wanted } },
      pruneThreshold.map { wanted in session.pruneThreshold.map { $0 == wanted } },
      minimumIdentities.map { wanted in session.minimumIdentities.map { $0 == wanted } },
    ].compactMap(\.self)
  }

  /// Whether nobody else would have requested it: a new name or new limits are distinctive, the saved
  /// state is not. Without an earlier look-up it is unknown which limits are new.
  fileprivate func isOwn(beside before: RoleMiningSession?) -> Bool {
    guard let before else { return name != nil }
    return name.map { $0 != before.name } ?? false
      || pruneThreshold.map { $0 != before.pruneThreshold } ?? false
      || minimumIdentities.map { $0 != before.minimumIdentities } ?? false
  }
}

extension RoleMiningSession {
  /// Whether nothing in it contradicts the request. Values that the service chooses, or omits from the
  /// list, do not.
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

  /// Whether its name does not contradict the request.
  fileprivate func isNamed(for request: RoleMiningSessionRequest) -> Bool {
    request.name == nil || name == nil || request.name == name
  }
}

extension RoleMiningSessionScope {
  /// T-32: an empty text counts as missing.
  fileprivate var query: String? { criteria.flatMap { $0.isEmpty ? nil : $0 } }

  fileprivate var members: Set<Identity.ID>? { identityIDs.isEmpty ? nil : Set(identityIDs) }
}
