import Review
import RoleMining

extension Opening {
  /// Asks the tenant person by person who holds what of the accepted roles, or stops that.
  package static let loadAcceptedHoldings = Opening(
    acts: false,
    unless: { state in
      guard case .accepted(let accepted) = state.screen, let evidence = accepted.evidence else {
        return "The accepted roles are still being read."
      }
      if accepted.isAsking { return nil }
      if accepted.isLoading { return "The accepted roles are being read again." }
      if evidence.accepted.roles.isEmpty { return "No role is accepted yet." }
      if let role = evidence.rolesWithoutPeople.first {
        return "It is not known who is in '\(role)', so the tenant cannot be asked about them."
      }
      return evidence.people == nil ? "It is known already who holds what." : nil
    },
    opening: { $0.askForHoldings() })
}

extension AppState {
  /// Asks who holds what of the accepted roles, after saying how many requests it takes if these are many; stops if
  /// somebody is being asked.
  fileprivate mutating func askForHoldings() -> [Effect] {
    guard case .accepted(var accepted) = screen else { return [] }
    if accepted.isAsking {
      accepted.stopAsking()
      screen = .accepted(accepted)
      say(accepted.holdings.map { "Stopped: \($0.words). L continues." } ?? "Stopped.")
      return []
    }
    acceptedCount += 1
    guard
      var walk = accepted.holdings
        ?? accepted.evidence.flatMap({ AcceptedHoldingsWalk($0, number: acceptedCount) })
    else { return [] }
    // An answer that is under way belongs to what was stopped.
    walk.number = acceptedCount
    let begun = walk
    let count = walk.personCount - walk.askedCount
    guard count > ListLimits.unaskedPages else { return begin(begun) }
    dialog = LoadingQuestion(
      subject: .people, count: count, seconds: connection.seconds(for: count), before: nil
    ) { $0.begin(begun) }
    return []
  }

  private mutating func begin(_ walk: AcceptedHoldingsWalk) -> [Effect] {
    guard case .accepted(var accepted) = screen, !accepted.isLoading else { return [] }
    accepted.ask(walk)
    screen = .accepted(accepted)
    return [.evidence(.acceptedHoldings(walk))]
  }

  /// Notes the progress of asking, and goes on with it unless it has ended, was stopped, or the screen was left.
  mutating func goOn(_ walk: AcceptedHoldingsWalk, _ failure: APIError?) -> [Effect] {
    guard let index = screens.firstIndex(where: \.isAccepted),
      case .accepted(var accepted) = screens[index], accepted.isAsking,
      accepted.holdings?.number == walk.number
    else { return [] }
    defer { screens[index] = .accepted(accepted) }
    if let failure {
      accepted.stopAsking()
      say("Who holds what cannot be read: \(failure.sentences)", .failure)
      return []
    }
    if let evidence = walk.evidence {
      accepted.show(evidence, at: now, height: listHeight)
      return []
    }
    accepted.ask(walk)
    return [.evidence(.acceptedHoldings(walk))]
  }
}

extension AcceptedHoldingsWalk {
  /// Such as `asked about 12 of 40 people`.
  package var words: String { "asked about \(askedCount.grouped) of \(personCount.grouped) people" }
}
