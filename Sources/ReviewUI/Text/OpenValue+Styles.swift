import Review
import RoleMining
import Terminal

extension IdentityGroupStatus {
  /// Why the identities are unknown; nil if they are known (T-18).
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
  /// The style in which the state is shown.
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
  /// The style in which the state is shown.
  var styleRole: StyleRole {
    switch self {
    case .complete: .good
    case .failed: .danger
    case .pending: .pending
    default: .muted
    }
  }
}
