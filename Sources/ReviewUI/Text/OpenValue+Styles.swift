import Review
import RoleMining
import Terminal

extension IdentityGroupStatus {
  /// What keeps the identities from being known; nil when they are (T-18).
  var obstacle: DisplayText? {
    switch self {
    case .obtained, .compressed: nil
    case .requested: "identities requested"
    // T-23: what is said of a word that is not known here.
    default: "identities \(DisplayText(rawValue))"
    }
  }
}

extension RoleMiningSession {
  /// What the state is shown as.
  var stateRole: StyleRole { state == .potentialRolesCreated ? .good : .warning }
}

extension PotentialRole {
  /// How far provisioning is. T-17: not said is most likely not provisioned, and shown as a guess.
  var provisionWords: (text: DisplayText, role: StyleRole) {
    provisionState.map { (DisplayText($0.displayText), $0.styleRole) } ?? (
      "unprovisioned?", .muted
    )
  }
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
