import RoleMining
import Terminal

extension OpenValue {
  /// The service's word in lower case with spaces; words that are not known yet read well too.
  var words: DisplayText {
    DisplayText(String(rawValue.lowercased().map { $0 == "_" ? " " : $0 }))
  }
}

extension RoleMiningSession {
  /// How far the session is, in a word or two.
  var stateWords: DisplayText? {
    switch state {
    case .created, .updated: "starting"
    case .identitiesObtained: "identities"
    case .pruneThresholdObtained: "threshold"
    case .potentialRolesProcessing: processingWords
    case .potentialRolesCreated: "ready"
    case let other: other?.words
    }
  }

  private var processingWords: DisplayText {
    guard let ready = potentialRolesReadyCount, let all = potentialRoleCount else {
      return "mining"
    }
    return "mining \(Figure.count(ready))/\(Figure.count(all))"
  }

  /// What the state is shown as.
  var stateRole: StyleRole { state == .potentialRolesCreated ? .good : .warning }
}

extension ProvisionState {
  /// What the state is shown as.
  var styleRole: StyleRole {
    switch self {
    case .complete: .good
    case .failed: .danger
    case .pending: .pending
    default: .muted
    }
  }
}
