/// What a command is about to send.
struct ChangePlan<Answer: Encodable & Sendable>: Sendable {
  /// What to show before sending, one sentence per line.
  var sentences: [String]
  /// The requests, in order.
  var changes: [PlannedChange<Answer>]
  /// What already is as requested, so that nothing is sent for it.
  var unchanged: [Answer] = []
}
