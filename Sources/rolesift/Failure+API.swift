import Glibc
import RoleMining

extension Failure {
  /// A failed operation, with advice on what to do next.
  init(_ error: APIError) {
    let advice = Self.advice(for: error)
    self.init(
      Self.status(for: error), advice.map { "\(error)\n\($0)" } ?? error.description)
  }

  private static func status(for error: APIError) -> ExitStatus {
    switch error.kind {
    case .cancelled: .signal(SIGINT)
    case .unreachable, .timedOut: .unreachable
    case .misconfigured, .readOnly: .usage
    default: error.isRefusal ? .refused : .failure
    }
  }

  /// What to do next; nil when the error already says so.
  private static func advice(for error: APIError) -> String? {
    switch error.kind {
    case .unauthorized:
      "Check the client id and secret; 'rolesift doctor' shows where they come from."
    case .forbidden:
      "The token needs the scope iai:access-modeling:read, and :manage for changes."
    case .missing: missing(error.operation)
    case .throttled: throttling(error)
    case .unreachable, .timedOut:
      "Check the address and the network; 'rolesift doctor' shows where the address comes from."
    case .unreadable, .server: "If it persists, 'rolesift doctor' shows which server answers."
    case .mayHaveHappened: "Check the tenant before you repeat it."
    default: nil
    }
  }

  /// Where to find the ids that the operation takes; nil if it takes none.
  private static func missing(_ operation: String) -> String? {
    guard let endpoint = Endpoint.all.first(where: { $0.name == operation }) else { return nil }
    switch endpoint {
    case _ where operation == Endpoint.listPublicIdentities.name:
      return "The tenant offers no look-up of identities. Give the id of the identity."
    case _ where endpoint.template.contains("{sourceId}"):
      return
        "Check the ids: 'rolesift roles' lists the potential roles, and 'rolesift entitlements "
        + "ROLE-ID --output csv' the sources as sourceId."
    case _ where endpoint.template.contains("{exportId}"):
      return "The tenant no longer has the export. Start it again."
    case _ where endpoint.template.contains("{potentialRoleId}"):
      return "Check the id: 'rolesift roles' lists the potential roles."
    case _ where endpoint.template.contains("{sessionId}"):
      return "Check the id: 'rolesift sessions' lists the sessions."
    default: return nil
    }
  }

  private static func throttling(_ error: APIError) -> String {
    guard let seconds = error.retryAfter, seconds.isFinite, seconds < 1e6 else {
      return "Try again in a moment."
    }
    return "Try again in \(Int(seconds.rounded(.up))) seconds."
  }
}
