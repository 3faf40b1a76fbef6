import RoleMining

extension ProvisionState {
  /// The state in words; a word that is not known here as it came (T-23).
  package var displayText: String {
    switch self {
    case .potential: "not provisioned"
    case .pending: "provisioning"
    case .complete: "provisioned"
    case .failed: "failed"
    default: rawValue
    }
  }
}
