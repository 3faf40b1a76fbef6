import FoundationEssentials
import Review
import RoleMining
import RoleMiningClient

/// What the connection to the tenant is doing, for the header and the jobs view.
package struct ConnectionStatus: Sendable, Equatable {
  /// A request that failed and is about to be sent again.
  package struct Retry: Sendable, Equatable {
    /// The operation's name, such as `getRoleMiningSession`.
    package let operation: String
    /// Which attempt comes next, from 2.
    package let attempt: Int
    /// The maximum number of attempts.
    package let maximumAttempts: Int
    /// When it is sent again.
    package let date: Date
    /// What went wrong, as the start of a sentence.
    package let reason: String

    /// Makes a retry.
    package init(
      operation: String, attempt: Int, maximumAttempts: Int, date: Date, reason: String
    ) {
      self.operation = operation
      self.attempt = attempt
      self.maximumAttempts = maximumAttempts
      self.date = date
      self.reason = reason
    }
  }

  /// How many requests may be sent now; nil if there is no limit.
  package var remaining: Int?
  /// How many that is if none was sent recently.
  package var capacity: Int?
  /// The requests that wait for their turn.
  package var waiting = 0
  /// Until when nothing is sent, because the tenant asked for a pause.
  package var pausedUntil: Date?
  /// Since when the tenant answers none of the requests under way, if that is long; nil otherwise.
  package var silentSince: Date?
  /// The requests that failed and are sent again, the soonest first.
  package var retries: [Retry] = []
  /// How many bytes of each export under way have arrived so far.
  package var receivedBytes: [JobID: Int] = [:]
  /// The changes under way that were verified and have left this machine.
  package var sentJobs: Set<JobID> = []
  /// What is being read in the background.
  package var reading = BackgroundReading()
  /// The operations that the tenant calls deprecated (T-74).
  package var deprecatedOperations: [String] = []

  /// A connection that is idle, or about which nothing is known.
  package init() {}
}

extension ConnectionStatus {
  /// How long a tenant may take to answer before that is worth a word, in seconds.
  static let usualWait: TimeInterval = 10

  /// Copies what a connection does.
  ///
  /// - Parameters:
  ///   - activity: What it does.
  ///   - date: The time by the clock that is shown.
  ///   - instant: The same time by the clock of the activity.
  package init(
    _ activity: ConnectionActivity, at date: Date, instant: ContinuousClock.Instant = .now
  ) {
    let moment = { (later: ContinuousClock.Instant) in
      date.addingTimeInterval(instant.duration(to: later) / .seconds(1))
    }
    remaining = activity.budget?.remaining
    capacity = activity.budget?.capacity
    waiting = activity.requestsWaiting
    pausedUntil = activity.pausedUntil.map(moment)
    silentSince = activity.silentSince.map(moment).flatMap {
      date.timeIntervalSince($0) >= Self.usualWait ? $0 : nil
    }
    retries = activity.retries.map { retry in
      Retry(
        operation: retry.operation, attempt: retry.attempt,
        maximumAttempts: retry.maximumAttempts, date: moment(retry.moment),
        reason: retry.reason.summary)
    }
    deprecatedOperations = activity.deprecatedOperations
  }

  /// Whether time alone will change what is shown, so that it has to be drawn again.
  package var isCountingDown: Bool {
    pausedUntil != nil || silentSince != nil || !retries.isEmpty || remaining != capacity
  }
}
