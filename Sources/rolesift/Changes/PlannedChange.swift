import FoundationEssentials
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
  /// Sends it unless the check fails; the answer is nil when the body is not reliable (T-05, T-06).
  let deliver: @Sendable (Client) async throws -> Delivery<Answer?>
  /// Looks it up after its answer was lost.
  let settle: @Sendable (Client, LostChange) async -> (Settlement<Answer?>, LostChange)
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
