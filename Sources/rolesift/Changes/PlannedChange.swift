import FoundationEssentials
import Review
import RoleMining
import RoleMiningClient

/// One request that changes something at the tenant: in words, as a call, and what to do when its
/// answer is lost.
struct PlannedChange<Answer: Encodable & Sendable>: Sendable {
  /// Compares what was shown with the answer to the question of the change's look-up, right before the
  /// change is sent; throws `ChangedMeanwhile` when something is otherwise.
  typealias Check = @Sendable (Client, Reply) async throws -> Void

  /// What it is called in a report, such as "the name of 'Clerks'".
  let subject: String
  /// What to say once it is done, such as "'Clerks' is called 'Finance clerks' now."
  let done: String
  /// The command that shows what came of it.
  let statusCommand: String
  /// Sends it, if what it is about is still as it was shown; the answer is nil when it says nothing that
  /// can be relied on (T-05, T-06).
  let deliver: @Sendable (Client) async throws -> Delivery<Answer?>
  /// Looks up what became of it, after its answer was lost.
  let settle: @Sendable (Client, LostChange) async -> (Settlement<Answer?>, LostChange)
  /// Reads what it led to.
  let read: @Sendable (Client) async throws -> Answer?
  /// Shows the request instead of sending it.
  let show: @Sendable (DryRun) throws -> Void
}

extension PlannedChange {
  /// A change whose answer says nothing that can be relied on.
  init(
    _ operation: Operation<Accepted>, subject: String, done: String, statusCommand: String,
    check: @escaping Check, read: @escaping @Sendable (Client) async throws -> Answer?
  ) {
    self.init(
      operation, subject: subject, done: done, statusCommand: statusCommand, check: check,
      read: read
    ) { _ in nil }
  }

  /// A change that is answered by what it led to.
  init(
    _ operation: Operation<Answer>, subject: String, done: String, statusCommand: String,
    check: @escaping Check = { _, _ in }
  ) {
    self.init(
      operation, subject: subject, done: done, statusCommand: statusCommand, check: check,
      read: { _ in nil }
    ) { $0 }
  }

  private init<Output>(
    _ operation: Operation<Output>, subject: String, done: String, statusCommand: String,
    check: @escaping Check, read: @escaping @Sendable (Client) async throws -> Answer?,
    answer: @escaping @Sendable (Output) -> Answer?
  ) {
    self.init(
      subject: subject, done: done, statusCommand: statusCommand,
      deliver: { client in
        try await client.deliver(operation) { try await check(client, $0) }.map(answer)
      },
      settle: { client, lost in
        var lost = lost
        let settlement = await client.settle(operation, &lost)
        return (settlement.map(answer), lost)
      },
      read: read, show: { try $0.show(operation) })
  }
}

extension PlannedChange {
  /// Compares a potential role with what was shown of it.
  static func unchanged(_ role: PotentialRole) -> Check {
    { _, reply in
      let now = try Operation<PotentialRole>.role(role.id).read(reply)
      let differences = now.differences(from: role).map(Difference.role)
      guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: .role(now)) }
    }
  }

  /// Compares a session with what was shown of it.
  static func unchanged(_ session: RoleMiningSession, _ id: RoleMiningSession.ID) -> Check {
    { _, reply in
      let now = try Operation<RoleMiningSession>.session(id).read(reply)
      let differences = now.differences(from: session).map(Difference.session)
      guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: .session(now)) }
    }
  }
}
