import FoundationEssentials
import Logging

/// What a local tenant needs from outside: time, ids, who its analyst is, and how long jobs take.
public struct TenantEnvironment: Sendable {
  /// The present moment.
  public var now: @Sendable () -> Date
  /// A new id for a session, an export or a role.
  public var makeID: @Sendable () -> String
  /// Waits. Throws when the wait is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void
  /// How long a session stays as it was created or changed before it is mined, and how long its
  /// potential roles are processed, so that clients see it on its way. 0 by default.
  public var miningTime: Duration
  /// How long a provisioning job is pending, so that its states can be seen.
  public var provisioningTime: Duration
  /// How long an export is in progress.
  public var exportTime: Duration
  /// The identity id that stands as creator of what is made here.
  public var userID: String
  /// The name that stands as creator of what is made here.
  public var userName: String
  /// Where background failures are told, which no operation of the API can report. Silent by default.
  public var logger: Logger

  /// Makes an environment; without arguments, the real one.
  public init(
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

  /// Waits for a time that may be none.
  func pause(_ duration: Duration) async throws {
    if duration > .zero { try await sleep(duration) }
  }

  /// Tells of a failure in the background.
  func report(_ message: @autoclosure () -> String) { logger.error("\(message())") }
}
