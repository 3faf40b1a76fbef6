import Glibc
import RoleMining

extension Failure {
  /// What the tenant, or the way to it, refused.
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

  /// What to do now; nil when the error says it, or nobody knows.
  private static func advice(for error: APIError) -> String? {
    switch error.kind {
    case .unauthorized:
      "Check the client id and secret; 'rolesift doctor' shows where they come from."
    case .forbidden:
      "The token needs the scope iai:access-modeling:read, and :manage for changes."
    case .missing:
      "Check the id: 'rolesift sessions', 'rolesift roles' and 'rolesift entitlements' show the ids "
        + "there are."
    case .throttled: throttling(error)
    case .unreachable, .timedOut:
      "Check the address and the network; 'rolesift doctor' shows where the address comes from."
    case .unreadable, .server: "If it stays so, 'rolesift doctor' shows what is being talked to."
    case .mayHaveHappened: "Look at the tenant before you do it again."
    default: nil
    }
  }

  private static func throttling(_ error: APIError) -> String {
    guard let seconds = error.retryAfter, seconds.isFinite, seconds < 1e6 else {
      return "Try again in a moment."
    }
    return "Try again in \(Int(seconds.rounded(.up))) seconds."
  }
}
