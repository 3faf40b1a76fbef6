import Journal
import RoleMining
import RoleMiningClient

/// Records the changes of one tenant: each right before it is sent, and its outcome when that is known.
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
  ///   - report: Receives the failure to record an outcome; the change was sent by then.
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
  /// - Throws: `APIError` of kind `unapproved`, or `unrecorded` if that cannot be read; then it must not be
  ///   sent.
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
  /// - Throws: `APIError` of kind `unrecorded`; then it must not be sent.
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

extension RecordedOutcome {
  /// The outcome of a change that was sent and answered, or whose answer was lost.
  init<Output>(of change: Int, _ delivery: Delivery<Output>, role: String?) {
    switch delivery {
    case .done: self.init(of: change, .done, role: role)
    case .lost(let lost): self.init(of: change, lost.reason, .unconfirmed, role: role)
    }
  }

  /// The outcome of a change that failed after it was recorded.
  init(of change: Int, failure: any Error, role: String?) {
    guard let error = failure as? APIError else {
      // It is not known how far it got.
      self.init(of: change, .unconfirmed, role: role, reason: "It was cancelled.")
      return
    }
    let mayHaveLeft = [.cancelled, .mayHaveHappened].contains(error.kind)
    let result: Result =
      mayHaveLeft ? .unconfirmed : error.status == nil ? .notSent : .refused
    self.init(of: change, error, result, role: role)
  }

  private init(of change: Int, _ error: APIError, _ result: Result, role: String?) {
    self.init(
      of: change, result, role: role, status: error.status, trackingID: error.trackingID,
      reason: error.description)
  }

  /// The outcome that a look-up found; nil if it is still open.
  init?<Output>(
    of change: Int, _ settlement: Settlement<Output>, wasSentAgain: Bool, role: String?
  ) {
    let again = wasSentAgain ? "It was sent twice." : nil
    switch settlement {
    case .happened: self.init(of: change, .done, role: role, reason: again)
    case .somebodyDid:
      let reason = ["Done by this request or by someone else.", again].compactMap(\.self)
      self.init(of: change, .done, role: role, reason: reason.joined(separator: " "))
    case .notSoFar, .unknown: return nil
    }
  }
}
