import RoleMining

extension ProvisionState {
  /// The state in words; an unknown one unchanged (T-23).
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
