import RoleMining

extension RoleMiningSession {
  /// The name, or the start of the id.
  package var displayName: String {
    if let name, !name.isEmpty { return name }
    return id.map { "Session " + $0.rawValue.prefix(8) } ?? "Unnamed session"
  }

  /// Whether the session is still being mined.
  package var isUnderWay: Bool { !isReady }

  /// The progress of the session in words, such as `mining 3/8`; nil if the tenant does not state it.
  package var progressText: String? {
    guard state == .potentialRolesProcessing, let potentialRoleCount, let potentialRolesReadyCount
    else {
      return state?.displayText
    }
    return "mining \(potentialRolesReadyCount.grouped)/\(potentialRoleCount.grouped)"
  }
}
