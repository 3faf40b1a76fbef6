import FoundationEssentials
import Logging

/// A local tenant's dependencies: clock, ids, the analyst, and the duration of jobs.
package struct TenantEnvironment: Sendable {
  /// The current time.
  package var now: @Sendable () -> Date
  /// A new id for a session, an export or a role.
  package var makeID: @Sendable () -> String
  /// Sleeps; throws if the wait is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// How long a session stays in its first state before it is mined, and how long its potential roles are
  /// processed, so that clients see the states. 0 by default.
  package var miningTime: Duration
  /// How long a provisioning job stays pending.
  package var provisioningTime: Duration
  /// How long an export stays in progress.
  package var exportTime: Duration
  /// The identity id of the creator of everything new.
  package var userID: String
  /// The name of the creator of everything new.
  package var userName: String
  /// Receives background failures, which the API cannot report. Silent by default.
  package var logger: Logger

  /// Creates an environment; by default the real one.
  package init(
    now: @escaping @Sendable () -> Date = { Date() },
    makeID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() },
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    miningTime: Duration = .zero, provisioningTime: Duration = .seconds(2),
    exportTime: Duration = .milliseconds(400),
    userID: String = "local-analyst", userName: String = "Local analyst",
    logger: Logger = Logger(label: "rolesift.tenant") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.now = now
    self.makeID = makeID
    self.sleep = sleep
    self.miningTime = miningTime
    self.provisioningTime = provisioningTime
    self.exportTime = exportTime
    self.userID = userID
    self.userName = userName
    self.logger = logger
  }

  /// Sleeps, unless the time is zero.
  func pause(_ duration: Duration) async throws {
    if duration > .zero { try await sleep(duration) }
  }

  /// Logs a background failure.
  func report(_ message: @autoclosure () -> String) { logger.error("\(message())") }
}
