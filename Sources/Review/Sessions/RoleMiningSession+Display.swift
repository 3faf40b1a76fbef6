import RoleMining

extension RoleMiningSession {
  /// The name, or the start of the id.
  package var displayName: String { Self.displayName(name, id) ?? "Unnamed session" }

  fileprivate static func displayName(_ name: String?, _ id: ID?) -> String? {
    if let name, !name.isEmpty { return name }
    return id.map { "Session " + $0.rawValue.prefix(8) }
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

extension RoleMiningSessionParameters {
  /// The name, or the start of the id, as in the list of sessions; nil if the tenant states neither.
  package var displayName: String? { RoleMiningSession.displayName(name, id) }
}
