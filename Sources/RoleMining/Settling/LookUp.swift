import FoundationEssentials

/// How it is found out whether a change happened when its answer was lost: what to read, and what that
/// tells.
///
/// Like an operation it does no I/O: `Client.settle` of `RoleMiningClient` does.
public struct LookUp<Output: Sendable>: Sendable {
  typealias Judgement = @Sendable (Reply, SettlementClues<Output>) throws -> Settlement<Output>

  private let endpoint: Endpoint
  private let ids: [String]
  private let query: [QueryItem]
  private let judgement: Judgement

  /// Reads the answer to `question` and lets `judge` say what it tells.
  init<Found>(
    _ question: Operation<Found>,
    judge: @escaping @Sendable (Found, SettlementClues<Output>) -> Settlement<Output>
  ) {
    endpoint = question.endpoint
    ids = question.ids
    query = question.query
    judgement = { judge(try question.read($0), $1) }
  }

  /// What to read: changes nothing.
  public var question: Operation<Reply> {
    Operation<Reply>(endpoint, ids: ids, query: query) { $0 }
  }

  /// What `reply`, the answer to the question, tells.
  ///
  /// - Throws: `DecodingError` or `UnreadableAnswer` when it cannot be read.
  public func settlement(
    from reply: Reply, clues: SettlementClues<Output>
  ) throws -> Settlement<Output> {
    try judgement(reply, clues)
  }
}
