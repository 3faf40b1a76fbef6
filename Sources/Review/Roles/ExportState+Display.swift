import RoleMining

extension ExportState {
  /// The state in a word; an unknown one unchanged (T-23).
  package var displayText: String {
    switch self {
    case .queued: "queued"
    case .inProgress: "preparing"
    case .success: "ready"
    case .error: "failed"
    default: rawValue
    }
  }
}
