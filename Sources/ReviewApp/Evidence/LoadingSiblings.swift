import Review
import RoleMining

extension Opening {
  /// Reads the entitlements of the other potential roles of the session.
  package static let loadSiblings = Opening(
    acts: false,
    unless: { state in
      guard case .role(let role) = state.screen else { return Obstacle.noRole(state) }
      guard let session = role.knowledge?.session else { return Obstacle.stillLoading(state) }
      if session.isWhole { return "All potential roles of the session were read." }
      return session.walk == nil ? nil : "The potential roles of the session are being read."
    },
    opening: { state in
      guard case .role(let role) = state.screen else { return [] }
      let session = role.path.session
      return state.goOn(SiblingsWalk(session, knowing: state.evidence.access.seen(in: session)))
    })
}

extension AppState {
  /// Notes the progress of reading the potential roles of a session, and goes on unless reading has ended. It asks
  /// before it sends many requests.
  mutating func goOn(_ walk: SiblingsWalk, _ failure: APIError?) -> [Effect] {
    if let failure {
      evidence.changeAccess { $0.end(walk) }
      say("The other potential roles cannot be read: \(failure.sentences)", .failure)
      return []
    }
    guard walk.readCount == 0, walk.wantedCount > ListLimits.unaskedPages else {
      return goOn(walk)
    }
    return ask(about: walk)
  }

  fileprivate mutating func goOn(_ walk: SiblingsWalk) -> [Effect] {
    evidence.changeAccess { $0.note(walk) }
    return walk.isDone ? [] : [.evidence(.siblings(walk))]
  }

  /// Asks whether to send so many requests, unless the analyst has gone to another screen meanwhile.
  private mutating func ask(about walk: SiblingsWalk) -> [Effect] {
    evidence.changeAccess { $0.end(walk) }
    guard dialog == nil, case .role(let role) = screen, role.tab == .similar,
      role.path.session == walk.session
    else { return [] }
    dialog = LoadingQuestion(
      subject: .roles, count: walk.wantedCount, seconds: connection.seconds(for: walk.wantedCount),
      before: nil
    ) { $0.goOn(walk) }
    return []
  }
}
