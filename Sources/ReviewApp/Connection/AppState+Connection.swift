import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// Who signed in; nil until it is known.
  package var userName: String? { permissions?.userName }

  /// Whether time alone changes what is shown, though nothing is under way.
  package var isCountingDown: Bool { connection.isCountingDown }

  /// Shows what the connection is doing, and says what is new about it.
  mutating func show(_ status: ConnectionStatus) {
    let news = status.deprecatedOperations.filter {
      !connection.deprecatedOperations.contains($0)
    }
    connection = status
    evidence.note(status.reading)
    changes.noteSent(status.sentJobs)
    guard let first = news.first else { return }
    let others = news.count > 1 ? " and \(news.count - 1) more" : ""
    say(
      "The tenant calls \(first)\(others) deprecated in this version of its API. J lists them.",
      .warning)
  }

  /// Keeps what the login may do.
  mutating func keepPermissions(_ result: Result<Permissions, APIError>) {
    // A failed login is reported where rows were requested.
    guard case .success(let permissions) = result else { return }
    self.permissions = permissions
    if let obstacle = permissions.obstacleToReading { say(obstacle, .warning) }
  }
}
