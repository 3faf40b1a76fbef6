import FoundationEssentials
import RoleMining
import RoleMiningClient

/// One request that changes something at the tenant: in words, as a call, and what to do when its
/// answer is lost.
struct Change<Answer: Encodable & Sendable>: Sendable {
  /// What it is called in a report, such as "the name of 'Clerks'".
  let subject: String
  /// What to say once it is done, such as "'Clerks' is called 'Finance clerks' now."
  let done: String
  /// The command that shows what came of it.
  let inquiry: String
  /// Sends it; nil when the answer says nothing that can be relied on (T-05, T-06).
  let send: @Sendable (Client) async throws(APIError) -> Answer?
  /// Looks up what became of it, after its answer was lost; the date is when it was sent.
  let settle: @Sendable (Client, Date) async -> Settlement<Answer?>
  /// Reads what it led to.
  let read: @Sendable (Client) async throws -> Answer?
  /// Shows the request instead of sending it.
  let show: @Sendable (DryRun) throws -> Void
}

extension Change {
  /// A change whose answer says nothing that can be relied on.
  init(
    _ operation: Operation<Accepted>, subject: String, done: String, inquiry: String,
    read: @escaping @Sendable (Client) async throws -> Answer?
  ) {
    self.init(
      subject: subject, done: done, inquiry: inquiry,
      send: { client async throws(APIError) in
        _ = try await client.run(operation)
        return nil
      },
      settle: { await $0.settle(operation, sent: $1).map { _ in nil } },
      read: read, show: { try $0.show(operation) })
  }

  /// A change that is answered by what it led to; `before` is what the answer is about, as it was
  /// before, and nil for something new.
  init(
    _ operation: Operation<Answer>, before: Answer?, subject: String, done: String, inquiry: String
  ) {
    self.init(
      subject: subject, done: done, inquiry: inquiry,
      send: { client async throws(APIError) in try await client.run(operation) },
      settle: { await $0.settle(operation, sent: $1, before: before).map { $0 } },
      read: { _ in nil }, show: { try $0.show(operation) })
  }
}

extension Settlement {
  /// The same settlement with another answer.
  fileprivate func map<Other: Sendable>(_ other: (Output) -> Other) -> Settlement<Other> {
    switch self {
    case .happened(let answer): .happened(other(answer))
    case .didNotHappen: .didNotHappen
    case .unknown(let reason): .unknown(reason)
    }
  }
}
