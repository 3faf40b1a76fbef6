import Journal
import RoleMining
import RoleMiningClient

/// Sends changes once, each recorded right before it leaves.
package struct RecordedDelivery: Sendable {
  /// The tenant.
  package let client: Client
  /// How long to wait for a change to show when its answer was lost.
  package let patience: Patience
  /// Records the changes; nil records nothing.
  package let recorder: ChangeRecorder?

  /// Makes a delivery.
  package init(_ client: Client, patience: Patience = Patience(), recorder: ChangeRecorder?) {
    self.client = client
    self.patience = patience
    self.recorder = recorder
  }
}

extension RecordedDelivery {
  /// Sends a change; see `Client.deliver`.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - words: What it does, for the record.
  ///   - conflicts: Whether a role that is provisioned was checked for conflicts, for the record.
  ///   - check: Receives the state before; nothing is recorded or sent if it throws.
  /// - Returns: What is known of it, and the number of its record.
  /// - Throws: As `Client.deliver`; `APIError` of kind `unrecorded` if it cannot be recorded, and `unapproved`
  ///   if too few people have accepted the role: then nothing was sent.
  package func send<Output>(
    _ change: Operation<Output>, words: String, conflicts: ConflictCheck? = nil,
    check: (Reply) async throws -> Void = { _ in }
  ) async throws -> (delivery: Delivery<Output>, record: Int?) {
    guard let recorder else {
      return (try await client.deliver(change, patience: patience, check: check), nil)
    }
    try recorder.checkApproval(of: change)
    var sent = SentChange(
      change, version: client.version, words: words, conflicts: conflicts)
    var number: Int?
    do {
      if change.lookUp == nil { number = try recorder.record(sent) }
      let delivery = try await client.deliver(change, patience: patience) { reply in
        try await check(reply)
        sent.before = .state(before: reply)
        number = try recorder.record(sent)
      }
      if let number { recorder.record(RecordedOutcome(of: number, delivery, role: sent.role)) }
      return (delivery, number)
    } catch {
      if let number {
        recorder.record(RecordedOutcome(of: number, failure: error, role: sent.role))
      }
      throw error
    }
  }

  /// Looks up a change whose answer was lost; see `Client.settle`. What is found out is recorded.
  package func settle<Output>(
    _ change: Operation<Output>, _ lost: inout LostChange, record: Int?
  ) async -> Settlement<Output> {
    // For a change of an earlier run it is set so that nothing is sent; it says nothing about what was sent.
    let mayNotBeSent = lost.wasSentAgain
    let settlement = await client.settle(change, &lost, patience: patience)
    if let recorder, let record,
      let outcome = RecordedOutcome(
        of: record, settlement, wasSentAgain: lost.wasSentAgain && !mayNotBeSent,
        role: change.roleID)
    {
      recorder.record(outcome)
    }
    return settlement
  }
}
