import RoleMining
import RoleMiningClient

extension AppState {
  /// Why changes are blocked here, as a sentence; nil if they may be tried.
  ///
  /// T-73: what is not known in advance does not count; then the tenant decides.
  package var obstacleToChanges: String? {
    if isReadOnly { return "This is a read-only run (--read-only): nothing can be changed." }
    return permissions?.obstacleToChanges
  }

  /// Whether changes are allowed; says so when they are not.
  mutating func mayChange() -> Bool {
    guard let obstacle = obstacleToChanges else { return true }
    say(obstacle, .warning)
    return false
  }

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
