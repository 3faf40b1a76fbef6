import FoundationEssentials
import Journal
import Review
import RoleMining
import RoleMiningClient

/// One request that changes the tenant: its description, its delivery, and its look-up when the answer is
/// lost.
struct PlannedChange<Answer: Encodable & Sendable>: Sendable {
  /// Compares what was shown with the current state, right before sending; throws `ChangedMeanwhile` if
  /// they differ.
  typealias Check = @Sendable (Client, Reply) async throws -> Void

  /// What it does, as a verb phrase for reports, such as "rename 'Clerks' to 'Finance clerks'".
  let subject: String
  /// What to say once it is done, such as "Renamed 'Clerks' to 'Finance clerks'."
  let done: String
  /// The command that shows whether it happened.
  let statusCommand: String
  /// Sends it unless the check fails, and returns the answer with the number of its record. The answer is nil when the
  /// body is not reliable (T-05, T-06).
  let deliver: @Sendable (RecordedDelivery) async throws -> (Delivery<Answer?>, record: Int?)
  /// Looks it up after its answer was lost, and records what is found out.
  let settle:
    @Sendable (RecordedDelivery, LostChange, _ record: Int?) async -> (
      Settlement<Answer?>, LostChange
    )
  /// Reads the result.
  let read: @Sendable (Client) async throws -> Answer?
  /// Prints the request instead of sending it.
  let show: @Sendable (DryRun) throws -> Void
}

extension PlannedChange {
  /// A change whose answer is not reliable, so the result is read afterwards.
  init(
    _ operation: Operation<Accepted>, subject: String, done: String, statusCommand: String,
    check: @escaping Check, read: @escaping @Sendable (Client) async throws -> Answer?
  ) {
    self.init(
      operation, subject: subject, done: done, statusCommand: statusCommand, check: check,
      read: read
    ) { _ in nil }
  }

  /// A change whose answer is the result.
  init(
    _ operation: Operation<Answer>, subject: String, done: String, statusCommand: String,
    conflicts: ConflictCheck? = nil, check: @escaping Check = { _, _ in }
  ) {
    self.init(
      operation, subject: subject, done: done, statusCommand: statusCommand,
      conflicts: conflicts, check: check,
      read: { _ in nil }
    ) { $0 }
  }

  private init<Output>(
    _ operation: Operation<Output>, subject: String, done: String, statusCommand: String,
    conflicts: ConflictCheck? = nil, check: @escaping Check,
    read: @escaping @Sendable (Client) async throws -> Answer?,
    answer: @escaping @Sendable (Output) -> Answer?
  ) {
    self.init(
      subject: subject, done: done, statusCommand: statusCommand,
      deliver: { delivery in
        let (result, record) = try await delivery.send(
          operation, words: subject, conflicts: conflicts
        ) { reply in
          try await check(delivery.client, reply)
        }
        return (result.map(answer), record)
      },
      settle: { delivery, lost, record in
        var lost = lost
        let settlement = await delivery.settle(operation, &lost, record: record)
        return (settlement.map(answer), lost)
      },
      read: read, show: { try $0.show(operation) })
  }
}

extension PlannedChange {
  /// Checks that a potential role is still as it was shown.
  static func unchanged(_ role: PotentialRole) -> Check {
    { _, reply in
      let now = try Operation<PotentialRole>.role(role.id).read(reply)
      let differences = now.differences(from: role).map(Difference.role)
      guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: .role(now)) }
    }
  }

  /// Checks that a session is still as it was shown.
  static func unchanged(_ session: RoleMiningSession, _ id: RoleMiningSession.ID) -> Check {
    { _, reply in
      let now = try Operation<RoleMiningSession>.session(id).read(reply)
      let differences = now.differences(from: session).map(Difference.session)
      guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: .session(now)) }
    }
  }
}
