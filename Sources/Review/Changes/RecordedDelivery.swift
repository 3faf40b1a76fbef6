import Journal
import RoleMining
import RoleMiningClient

/// Sends each change once, and records it just before it leaves.
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
  /// - Returns: What is known about the change, and the number of its record.
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
    // For a change of an earlier run this is set to prevent sending; it says nothing about what was sent.
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

/// Records the changes of one tenant: each just before it is sent, and its outcome once that is known.
package struct ChangeRecorder: Sendable {
  /// The journal.
  package let journal: Journal
  /// The tenant and who changes it.
  package let context: RecordContext
  /// The number of people who must accept a potential role before it can be provisioned; 0 requires none.
  package let approvals: Int
  private let report: @Sendable (JournalFailure) -> Void

  /// Makes a recorder.
  ///
  /// - Parameters:
  ///   - journal: The journal.
  ///   - context: The tenant and who changes it.
  ///   - approvals: The number of people who must accept a potential role before it can be provisioned.
  ///   - report: Receives a failure to record an outcome. The change has been sent by then.
  package init(
    _ journal: Journal, _ context: RecordContext, approvals: Int = 0,
    report: @escaping @Sendable (JournalFailure) -> Void = { _ in }
  ) {
    self.journal = journal
    self.context = context
    self.approvals = approvals
    self.report = report
  }
}

extension ChangeRecorder {
  /// Who has accepted a potential role; nil if no one has to.
  ///
  /// - Throws: `JournalFailure`.
  package func approval(of role: PotentialRole.ID) throws(JournalFailure) -> Approval? {
    guard approvals > 0 else { return nil }
    return try journal.approval(of: role, in: context.tenant, by: approvals)
  }

  /// Checks that enough people have accepted the potential role that is to be provisioned.
  ///
  /// - Throws: `APIError` of kind `unapproved`, or `unrecorded` if the decisions cannot be read. Either way, the change
  ///   must not be sent.
  func checkApproval<Output>(of change: Operation<Output>) throws(APIError) {
    guard change.endpoint == .provision, let role = change.roleID else { return }
    do throws(JournalFailure) {
      guard case .needsMore = try approval(of: PotentialRole.ID(role)) else { return }
    } catch {
      throw APIError(.unrecorded, operation: change.endpoint.name, messages: [error.description])
    }
    throw APIError(.unapproved, operation: change.endpoint.name)
  }

  /// Records a change that is about to be sent, and holds it until its outcome is known.
  ///
  /// - Returns: The number of the record.
  /// - Throws: `APIError` of kind `unrecorded`; then the change must not be sent.
  func record(_ change: SentChange) throws(APIError) -> Int {
    do throws(JournalFailure) {
      return try journal.begin(change, in: context)
    } catch {
      throw APIError(.unrecorded, operation: change.operation, messages: [error.description])
    }
  }

  /// Records the outcome of a change.
  func record(_ outcome: RecordedOutcome) {
    do throws(JournalFailure) {
      try journal.append(.outcome(outcome), in: context)
    } catch {
      report(error)
    }
  }
}
