import RoleMining
import Terminal

extension OpenValue {
  /// The service's word as it came: what is said of a word that is not known here (T-23).
  var verbatim: DisplayText { DisplayText(rawValue) }
}

extension RoleType {
  /// What kind of role it is, in a word.
  var words: DisplayText {
    switch self {
    case .specialized: "specialized"
    case .common: "common"
    default: verbatim
    }
  }
}

extension ScopingMethod {
  /// How the population was chosen, in a word; T-19: anything else than these two may come.
  var words: DisplayText {
    switch self {
    case .manual: "by hand"
    case .automatic: "discovered"
    default: verbatim
    }
  }
}

extension IdentityGroupStatus {
  /// What keeps the identities from being known; nil when they are (T-18).
  var obstacle: DisplayText? {
    switch self {
    case .obtained, .compressed: nil
    case .requested: "people requested"
    default: "people \(verbatim)"
    }
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
    case let other: other?.verbatim
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

extension PotentialRole {
  /// How far provisioning is. T-17: not said is most likely potential, and shown as a guess.
  var provisionWords: (text: DisplayText, role: StyleRole) {
    provisionState.map { ($0.words, $0.styleRole) } ?? ("potential?", .muted)
  }
}

extension ProvisionState {
  /// How far provisioning is, in a word.
  var words: DisplayText {
    switch self {
    case .potential: "potential"
    case .pending: "pending"
    case .complete: "complete"
    case .failed: "failed"
    default: verbatim
    }
  }

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
