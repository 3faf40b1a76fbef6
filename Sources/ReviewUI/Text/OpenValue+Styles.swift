import Review
import RoleMining
import Terminal

extension IdentityGroupStatus {
  /// Why the identities are not known; nil if they are (T-18).
  var obstacle: DisplayText? {
    switch self {
    case .obtained, .compressed: nil
    case .requested: "identities requested"
    // T-23: the text for an unknown word.
    default: "identities \(DisplayText(rawValue))"
    }
  }
}

extension RoleMiningSession {
  /// What the state is shown as.
  var stateRole: StyleRole { state == .potentialRolesCreated ? .good : .warning }
}

extension PotentialRole {
  /// The provisioning state. T-17: a missing one most likely means not provisioned, and is shown as a guess.
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
