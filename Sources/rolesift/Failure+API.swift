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

  /// The missing scope, or the missing user level if the token has the scope.
  private static func missingRight(_ error: APIError) -> String {
    let endpoint = error.endpoint
    guard let endpoint, Permissions(scopes: error.tokenScopes).covers(endpoint) == true else {
      return "The token needs the scope iai:access-modeling:read, and :manage for changes."
    }
    let levels = endpoint.userLevels.map(\.rawValue)
    // The tenant may have said it.
    if let words = error.messages.first, levels.contains(where: words.contains) {
      return "The token has the required scope. An administrator of the tenant can raise the "
        + "user's level."
    }
    return "The token has the required scope, but the user's level is too low. "
      + (levels.isEmpty
        ? "An administrator of the tenant can raise it."
        : "Required: \(levels.joined(separator: ", ")).")
  }

  /// Where to find the ids that the operation takes; nil if it takes none.
  private static func missingThing(_ error: APIError) -> String? {
    guard let template = error.endpoint?.template else { return nil }
    if error.operation == Endpoint.listPublicIdentities.name {
      return "The tenant offers no look-up of identities. Give the id of the identity."
    }
    let places = [
      ("{exportId}", "The tenant no longer has the export. Start it again."),
      (
        "{sourceId}",
        "Check the ids: 'rolesift roles' lists the potential roles, and 'rolesift entitlements "
          + "ROLE-ID --output csv' the sources as sourceId."
      ),
      (
        "{potentialRoleId}",
        template.contains("{sessionId}")
          ? "Check the ids: 'rolesift roles --output csv' lists the potential roles and their sessions."
          : "Check the id: 'rolesift roles' lists the potential roles."
      ),
      ("{sessionId}", "Check the id: 'rolesift sessions' lists the sessions."),
      (
        "/roles/{id}",
        "Check the id: 'rolesift roles' lists the potential roles, and 'rolesift roles similar "
          + "ROLE-ID' existing roles that are like one."
      ),
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
  /// The operation; nil if it is not one of the API's, such as a login.
  fileprivate var endpoint: Endpoint? { Endpoint.all.first { $0.name == operation } }
}
