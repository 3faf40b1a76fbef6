/// The outcome of a change.
package struct RecordedOutcome: Sendable, Hashable, Codable {
  /// What is known.
  package enum Result: String, Sendable, Hashable, Codable {
    /// The tenant shows it.
    case done
    /// The tenant refused it.
    case refused
    /// It was not sent.
    case notSent
    /// It was sent or may have been sent, and the tenant shows no trace of it long after.
    case notDone
    /// It may have happened, but that can no longer be found out: long after, the tenant shows something else.
    case unclear
    /// It may have happened; it has to be looked up.
    case unconfirmed
  }

  /// The number of the change's record.
  package var change: Int
  /// What is known.
  package var result: Result
  /// The potential role of the change.
  package var role: String?
  /// The HTTP status of a refusal.
  package var status: Int?
  /// The tenant's tracking id.
  package var trackingID: String?
  /// Why, as a sentence.
  package var reason: String?

  /// Describes an outcome.
  package init(
    of change: Int, _ result: Result, role: String? = nil, status: Int? = nil,
    trackingID: String? = nil, reason: String? = nil
  ) {
    self.change = change
    self.result = result
    self.role = role
    self.status = status
    self.trackingID = trackingID
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey {
    case change, result, role, status, reason
    case trackingID = "trackingId"
  }

  /// Whether the outcome is final.
  package var isFinal: Bool { result != .unconfirmed }
}
