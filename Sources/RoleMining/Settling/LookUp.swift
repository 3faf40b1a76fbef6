import FoundationEssentials

/// How it is found out whether a change happened: what to read, and what that tells.
///
/// The same question is asked before a change is sent and after it. What only this change can have made
/// of the first answer proves that it happened; an answer that is still the first one proves that it has
/// not happened so far. Like an operation a look-up does no I/O: `Client` of `RoleMiningClient` does.
public struct LookUp<Output: Sendable>: Sendable {
  private let endpoint: Endpoint
  private let ids: [String]
  private let query: [QueryItem]
  private let judgement: @Sendable (Reply, SettlementClues) throws -> Settlement<Output>
  private let shows: @Sendable (Output) -> Bool

  /// Reads the answer to `question` and lets `judge` say what it tells, beside what was found before.
  ///
  /// - Parameters:
  ///   - question: What to read.
  ///   - shows: Whether the answer to the change itself shows that it happened.
  ///   - judge: Says what is found now, what was found before if somebody asked, and when the change was
  ///     sent by the tenant's clock.
  init<Found>(
    _ question: Operation<Found>,
    isShownBy shows: @escaping @Sendable (Output) -> Bool = { _ in false },
    judge: @escaping @Sendable (_ now: Found, _ before: Found?, _ sent: Date) -> Settlement<Output>
  ) {
    endpoint = question.endpoint
    ids = question.ids
    query = question.query
    self.shows = shows
    judgement = { reply, clues in
      judge(try question.read(reply), clues.before.flatMap { try? question.read($0) }, clues.sent)
    }
  }

  /// What to read: changes nothing.
  public var question: Operation<Reply> {
    Operation<Reply>(endpoint, ids: ids, query: query) { $0 }
  }

  /// Whether the answer to the change itself shows what came of it. T-05, T-06: what a patch is answered
  /// by is not reliable, so it has to be read.
  public func isShown(by output: Output) -> Bool { shows(output) }

  /// What `reply`, the answer to the question, tells.
  ///
  /// - Throws: `DecodingError` or `UnreadableAnswer` when it cannot be read.
  public func settlement(from reply: Reply, clues: SettlementClues) throws -> Settlement<Output> {
    try judgement(reply, clues)
  }
}
