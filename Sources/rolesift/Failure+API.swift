import Glibc
import RoleMining
import RoleMiningClient

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
    case .forbidden: missingRight(error)
    case .missing: missingThing(error)
    case .throttled: throttling(error)
    case .unreachable, .timedOut:
      "Check the address and the network; 'rolesift doctor' shows where the address comes from."
    case .unreadable, .server: "If it persists, 'rolesift doctor' shows which server answers."
    case .mayHaveHappened: "Check the tenant before you repeat it."
    default: nil
    }
  }

  /// A scope; or the level of the user where the token has the scope, for then no other token helps.
  private static func missingRight(_ error: APIError) -> String {
    let endpoint = error.endpoint
    guard let endpoint, Permissions(scopes: error.tokenScopes).covers(endpoint) == true else {
      return "The token needs the scope iai:access-modeling:read, and :manage for changes."
    }
    let levels = endpoint.userLevels.map(\.rawValue).joined(separator: ", ")
    return "The token has the scope for it, so it is the user's level that is not enough. "
      + (levels.isEmpty
        ? "An administrator of the tenant can raise it." : "It is for the user level \(levels).")
  }

  /// Where the ids that the operation takes are found; nil where it takes none.
  private static func missingThing(_ error: APIError) -> String? {
    guard let template = error.endpoint?.template else { return nil }
    let places = [
      ("{exportId}", "An export is kept for a while only: 'rolesift roles export' makes another."),
      (
        "{sourceId}",
        "Check the ids: 'rolesift roles' shows the ids of potential roles and 'rolesift entitlements "
          + "ROLE-ID -o csv' shows the ids of sources."
      ),
      (
        "{potentialRoleId}",
        template.contains("{sessionId}")
          ? "Check the ids: 'rolesift roles' shows the ids of potential roles and their sessions with "
            + "-o csv."
          : "Check the id: 'rolesift roles' shows the ids of potential roles."
      ),
      ("{sessionId}", "Check the id: 'rolesift sessions' shows the ids of sessions."),
    ]
    return places.first { template.contains($0.0) }?.1
  }

  private static func throttling(_ error: APIError) -> String {
    guard let seconds = error.retryAfter, seconds.isFinite, seconds < 1e6 else {
      return "Try again in a moment."
    }
    return "Try again in \(Int(seconds.rounded(.up))) seconds."
  }
}

extension APIError {
  /// What was asked; nil for what is none of the API's operations, such as a login.
  fileprivate var endpoint: Endpoint? { Endpoint.all.first { $0.name == operation } }
}
