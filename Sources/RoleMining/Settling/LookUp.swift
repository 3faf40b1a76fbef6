import FoundationEssentials

/// How to find out whether a change happened: what to read, and what that proves.
///
/// The same request is sent before and after the change. A difference that only this change can have made
/// proves that it happened; an unchanged answer proves that it has not happened yet. Like an operation, a
/// look-up does no I/O: `Client` of `RoleMiningClient` does.
public struct LookUp<Output: Sendable>: Sendable {
  private let endpoint: Endpoint
  private let ids: [String]
  private let query: [QueryItem]
  private let check: @Sendable (Reply) throws -> Void
  private let shows: @Sendable (Output, Reply?) -> Bool
  private let judgement: @Sendable (Reply, SettlementClues) throws -> Settlement<Output>
  private let evidence: @Sendable (Output) -> Evidence

  /// Reads `question`; `judge` compares the answer with the one from before.
  ///
  /// - Parameters:
  ///   - question: The request to send.
  ///   - isMeant: Whether an answer is about the right role or session.
  ///   - shows: Whether the reply to the change itself, compared with the answer from before, proves
  ///     that it happened.
  ///   - evidence: What can prove that this request made it.
  ///   - judge: Judges the current answer, the one from before if there is one, and the time of sending by
  ///     the tenant's clock.
  init<Found>(
    _ question: Operation<Found>,
    about isMeant: @escaping @Sendable (Found) -> Bool = { _ in true },
    isShownBy shows: @escaping @Sendable (Output, _ before: Found?) -> Bool = { _, _ in false },
    evidence: @escaping @Sendable (Output) -> Evidence = { _ in .none },
    judge: @escaping @Sendable (_ now: Found, _ before: Found?, _ sent: Date) -> Settlement<Output>
  ) {
    let read: @Sendable (Reply) throws -> Found = { reply in
      let found = try question.read(reply)
      // A proxy may answer from its cache.
      guard isMeant(found) else {
        throw UnreadableAnswer("not the one that was requested", field: "id")
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

  /// The request to send: changes nothing. Its reply is returned undecoded if it can be decoded at all.
  public var question: Operation<Reply> {
    let check = check
    return Operation<Reply>(endpoint, ids: ids, query: query) { reply in
      try check(reply)
      return reply
    }
  }

  /// Whether the reply to the change itself proves that it happened. T-05, T-06: the answer to a patch
  /// is not reliable, so it never does.
  ///
  /// - Parameters:
  ///   - output: The output of the change.
  ///   - before: The answer from before the change was sent.
  /// - Returns: Whether no further reading is necessary.
  public func isShown(by output: Output, before: Reply?) -> Bool { shows(output, before) }

  /// What can prove that this request made what somebody did.
  public func evidence(for output: Output) -> Evidence { evidence(output) }

  /// Judges `reply`, the answer to the question.
  ///
  /// - Throws: `DecodingError` or `UnreadableAnswer` if it is unreadable.
  public func settlement(from reply: Reply, clues: SettlementClues) throws -> Settlement<Output> {
    try judgement(reply, clues)
  }
}

/// What is known of a change besides its request.
public struct SettlementClues: Sendable {
  /// When it was sent, by the tenant's clock.
  public var sent: Date
  /// The answer to the look-up from before the change was sent; nil if there is none.
  public var before: Reply?

  /// Collects the clues.
  public init(sent: Date, before: Reply? = nil) {
    self.sent = sent
    self.before = before
  }
}

/// What can prove that this request made what the tenant shows.
public enum Evidence: Sendable {
  /// Nothing can.
  case none
  /// Something will, once the tenant has made more progress.
  case later
  /// The answer to another request can.
  case answer(Operation<Reply>, proves: @Sendable (Reply, _ sent: Date) -> Bool)
}
