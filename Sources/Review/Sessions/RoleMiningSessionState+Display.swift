import RoleMining

extension RoleMiningSessionState {
  /// The state in words; an unknown one unchanged (T-23).
  package var displayText: String {
    switch self {
    case .created: "starting"
    case .updated: "restarting"
    case .identitiesObtained: "identities found"
    case .pruneThresholdObtained: "threshold found"
    case .potentialRolesProcessing: "mining"
    case .potentialRolesCreated: "ready"
    default: rawValue
    }
  }
}
