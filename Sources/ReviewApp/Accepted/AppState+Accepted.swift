import Review
import RoleEvidence
import RoleMining

extension Opening {
  /// What the accepted roles explain.
  package static let coverage = accepted(.coverage)
  /// Who would gain what from all accepted roles together.
  package static let acceptedGains = accepted(.identities)

  private static func accepted(_ tab: AcceptedTab) -> Opening {
    Opening(acts: false, unless: Obstacle.noDecisions, opening: { $0.showAccepted(tab) })
  }
}

extension AppState {
  /// Shows the accepted roles over the current screen, and reads them unless they are known.
  mutating func showAccepted(_ tab: AcceptedTab) -> [Effect] {
    while screens.contains(where: \.isAccepted), !screen.isAccepted {
      shelf.put(screens.removeLast())
    }
    var accepted: AcceptedScreen
    if case .accepted(let shown) = screen {
      accepted = shown
    } else {
      accepted = shelf.takeAccepted() ?? AcceptedScreen(id: nextScreen())
      screens.append(.accepted(accepted))
    }
    accepted.tab = tab
    screen = .accepted(accepted)
    screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
    let isKnown = accepted.evidence != nil && !accepted.isOutdated(decisions)
    return isKnown || accepted.isLoading ? [] : readAccepted()
  }

  /// Reads the accepted roles; what is shown stays until all are read.
  mutating func readAccepted() -> [Effect] {
    guard case .accepted(var accepted) = screen else { return [] }
    acceptedCount += 1
    let walk = AcceptedWalk(number: acceptedCount)
    accepted.walk = walk
    accepted.stopAsking()
    accepted.failure = nil
    screen = .accepted(accepted)
    return [.evidence(.accepted(walk))]
  }

  /// Notes the progress of reading the accepted roles, and goes on unless reading has ended or the screen was left.
  mutating func goOn(_ walk: AcceptedWalk, _ outcome: AcceptedOutcome) -> [Effect] {
    guard let index = screens.firstIndex(where: \.isAccepted),
      case .accepted(var accepted) = screens[index], accepted.walk?.number == walk.number
    else { return [] }
    defer { screens[index] = .accepted(accepted) }
    switch outcome {
    case .underWay:
      accepted.walk = walk
      return [.evidence(.accepted(walk))]
    case .read(let evidence):
      accepted.show(evidence, upTo: decisions.upTo, at: now, height: listHeight)
    case .failed(let reason):
      accepted.walk = nil
      accepted.failure = reason
      say("The accepted roles cannot be read: \(reason)", .failure)
    }
    return []
  }

  /// Whether decisions were made since the accepted roles were read.
  package var isAcceptedOutdated: Bool {
    guard case .accepted(let accepted) = screen else { return false }
    return accepted.isOutdated(decisions)
  }
}

extension Screen {
  /// Whether this is the screen of the accepted roles.
  var isAccepted: Bool { if case .accepted = self { true } else { false } }
}
