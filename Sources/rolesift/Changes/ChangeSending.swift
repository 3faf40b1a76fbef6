import FoundationEssentials
import Review
import RoleMining
import RoleMiningClient
import Terminal

/// Sends the changes of a plan one after the other.
struct ChangeSending: Sendable {
  let delivery: RecordedDelivery
  let progress: ChangeProgress

  private var client: Client { delivery.client }

  /// Sends them and reports each as it is done.
  ///
  /// - Returns: The results, and the failure to report if some of several changes failed.
  /// - Throws: `APIError`, `ChangedMeanwhile` or `Failure` if there was only one change, or the task was
  ///   cancelled.
  func send<Answer>(
    _ plan: ChangePlan<Answer>
  ) async throws -> (answers: [Answer], failure: Failure?) {
    var answers = plan.unchanged
    var missed: [String] = []
    for (index, change) in plan.changes.enumerated() {
      do {
        if let answer = try await send(change) { answers.append(answer) }
      } catch {
        guard !Task.isCancelled else { throw error }
        let failure = Self.failure(error, of: change.subject)
        guard plan.changes.count > 1 else { throw failure }
        Output.errors.say(Self.words(for: failure))
        missed.append(change.subject)
        guard Self.concernsOneOnly(error) else {
          missed += plan.changes[(index + 1)...].map { "\($0.subject) (not tried)" }
          break
        }
      }
    }
    return (answers, Self.failure(missed, of: plan.changes.count))
  }

  private func send<Answer>(_ change: PlannedChange<Answer>) async throws -> Answer? {
    progress.enter(.sending(subject: change.subject, statusCommand: change.statusCommand))
    let answer = try await answer(to: change)
    progress.enter(.answered(statusCommand: nil))
    Output.errors.say(change.done)
    if let answer { return answer }
    return try await read(change)
  }

  private func answer<Answer>(to change: PlannedChange<Answer>) async throws -> Answer? {
    switch try await change.deliver(delivery) {
    case (.done(let answer, _), _): return answer
    case (.lost(let lost), let record): return try await settled(change, lost, record)
    }
  }

  /// Looks up a change whose answer was lost.
  private func settled<Answer>(
    _ change: PlannedChange<Answer>, _ lost: LostChange, _ record: Int?
  ) async throws -> Answer? {
    Output.errors.say("The answer was lost: \(change.subject). Checking the tenant.")
    let (settlement, known) = await change.settle(delivery, lost, record)
    try Task.checkCancellation()
    let again =
      known.wasSentAgain
      ? "It was sent twice, because the tenant showed no trace of the first request."
      : "It was sent once."
    switch settlement {
    case .happened(let answer):
      Output.errors.say(
        "Confirmed by the tenant: \(change.subject)." + (known.wasSentAgain ? " \(again)" : ""))
      return answer
    case .somebodyDid:
      throw Failure(
        .failure,
        "Done, by this request or by someone else's: \(change.subject). "
          + "\(again) '\(change.statusCommand)' shows more.")
    case .notSoFar:
      throw Failure(
        .failure,
        "Not confirmed yet: \(change.subject). The tenant shows no trace of it, but it may still happen. "
          + "\(again) '\(change.statusCommand)' shows more.")
    case .unknown(let reason):
      throw Failure(
        .failure,
        "Unconfirmed: \(change.subject). \(reason) \(again) '\(change.statusCommand)' shows more."
      )
    }
  }

  /// Reads the result. A change is done even if its result cannot be shown.
  private func read<Answer>(_ change: PlannedChange<Answer>) async throws -> Answer? {
    do {
      return try await change.read(client)
    } catch {
      try Task.checkCancellation()
      Output.errors.say(
        "Done, but the result is unreadable: \(change.subject). \(Failure(error).message)")
      return nil
    }
  }

  /// The same error, saying which change failed; `ChangedMeanwhile` and `Failure` already do.
  private static func failure(_ error: any Error, of subject: String) -> any Error {
    guard let error = error as? APIError else { return error }
    let failure = Failure(error)
    return Failure(failure.status, "Failed: \(subject). \(failure.message)")
  }

  private static func words(for error: any Error) -> String {
    (error as? ChangedMeanwhile)?.words ?? Failure(error).message
  }

  /// Whether the error leaves the next change unaffected.
  private static func concernsOneOnly(_ error: any Error) -> Bool {
    if error is ChangedMeanwhile { return true }
    guard let error = error as? APIError else { return false }
    return [.invalid, .missing, .forbidden].contains(error.kind)
  }

  private static func failure(_ missed: [String], of count: Int) -> Failure? {
    guard !missed.isEmpty else { return nil }
    return Failure(
      .failure,
      "\(count - missed.count) of \(count) changes are done. Failed: "
        + missed.joined(separator: ", ") + ".")
  }
}

extension ChangedMeanwhile {
  /// What changed, with unprintable characters made visible.
  var words: String {
    "\(now.label) has changed since it was shown: "
      + differences.map { DisplayText($0.words).string }.joined(separator: "; ")
      + ". Nothing was sent."
  }
}

extension Seen {
  /// The name and id of the role or session.
  fileprivate var label: String {
    role?.label ?? session?.label ?? "It"
  }
}
