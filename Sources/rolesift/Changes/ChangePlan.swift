/// What a command is about to send, after everything that has to be known for it was read.
struct ChangePlan<Answer: Encodable & Sendable>: Sendable {
  /// What will be sent, in sentences, one a line.
  var sentences: [String]
  /// The requests, in their order.
  var changes: [PlannedChange<Answer>]
  /// What is as it was wanted already, so that nothing is sent for it.
  var unchanged: [Answer] = []
}
