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
  private let check: @Sendable (Reply) throws -> Void
  private let shows: @Sendable (Output, Reply?) -> Bool
  private let judgement: @Sendable (Reply, SettlementClues) throws -> Settlement<Output>
  private let evidence: @Sendable (Output) -> Evidence

  /// Reads the answer to `question` and lets `judge` say what it tells, beside what was found before.
  ///
  /// - Parameters:
  ///   - question: What to read.
  ///   - isMeant: Whether an answer is about what was asked for.
  ///   - shows: Whether the answer to the change itself, beside what was found before, shows that it
  ///     happened.
  ///   - evidence: What can tell whose request made what is found.
  ///   - judge: Says what is found now, what was found before if somebody asked, and when the change was
  ///     sent by the tenant's clock.
  init<Found>(
    _ question: Operation<Found>,
    about isMeant: @escaping @Sendable (Found) -> Bool = { _ in true },
    isShownBy shows: @escaping @Sendable (Output, _ before: Found?) -> Bool = { _, _ in false },
    evidence: @escaping @Sendable (Output) -> Evidence = { _ in .none },
    judge: @escaping @Sendable (_ now: Found, _ before: Found?, _ sent: Date) -> Settlement<Output>
  ) {
    let read: @Sendable (Reply) throws -> Found = { reply in
      let found = try question.read(reply)
      // Something between us and the tenant may answer from memory.
      guard isMeant(found) else {
        throw UnreadableAnswer("it is not the one that was asked for", field: "id")
      }
      return found
    }
    endpoint = question.endpoint
    ids = question.ids
    query = question.query
    check = { _ = try read($0) }
    self.evidence = evidence
    self.shows = { output, before in shows(output, before.flatMap { try? read($0) }) }
    judgement = { reply, clues in
      judge(try read(reply), clues.before.flatMap { try? read($0) }, clues.sent)
    }
  }

  /// What to read: changes nothing. The answer is given as it came, if it can be read at all.
  public var question: Operation<Reply> {
    let check = check
    return Operation<Reply>(endpoint, ids: ids, query: query) { reply in
      try check(reply)
      return reply
    }
  }

  /// Whether the answer to the change itself shows what came of it. T-05, T-06: what a patch is answered
  /// by is not reliable, so the question has to be asked again.
  ///
  /// - Parameters:
  ///   - output: What the change was answered.
  ///   - before: The answer to the question from before the change was sent.
  /// - Returns: Whether nothing more has to be read.
  public func isShown(by output: Output, before: Reply?) -> Bool { shows(output, before) }

  /// What can tell whether it was this request that made what somebody did.
  public func evidence(for output: Output) -> Evidence { evidence(output) }

  /// What `reply`, the answer to the question, tells.
  ///
  /// - Throws: `DecodingError` or `UnreadableAnswer` when it cannot be read.
  public func settlement(from reply: Reply, clues: SettlementClues) throws -> Settlement<Output> {
    try judgement(reply, clues)
  }
}
