import FoundationEssentials
import Review
import RoleMining
import RoleMiningClient
import Terminal

/// Sends the changes of a plan, one after the other.
struct ChangeSending: Sendable {
  let client: Client
  let progress: ChangeProgress

  /// Sends them and reports each one as it is done.
  ///
  /// - Returns: What they led to, and what is to be said when some of several did not happen.
  /// - Throws: `APIError`, `ChangedMeanwhile` or `Failure` when a single one did not happen, or it was
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
        guard plan.changes.count > 1, !Task.isCancelled else { throw error }
        Output.errors.say("Not done: \(change.subject). \(Self.words(for: error))")
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
    switch try await change.deliver(client) {
    case .done(let answer, _): return answer
    case .lost(let lost): return try await settled(change, lost)
    }
  }

  /// The tenant is asked what came of a change whose answer was lost.
  private func settled<Answer>(
    _ change: PlannedChange<Answer>, _ lost: LostChange
  ) async throws -> Answer? {
    Output.errors.say("The answer was lost. Asking the tenant what came of it.")
    let (settlement, known) = await change.settle(client, lost)
    try Task.checkCancellation()
    let again =
      known.wasSentAgain
      ? "It was sent a second time, because the tenant showed no trace of the first request."
      : "It was not sent again."
    switch settlement {
    case .happened(let answer):
      Output.errors.say(
        "The tenant shows that it was done." + (known.wasSentAgain ? " \(again)" : ""))
      return answer
    case .somebodyDid:
      throw Failure(
        .failure,
        "The tenant shows this, made by your request or by somebody else's: \(change.subject). "
          + "\(again) '\(change.statusCommand)' tells more.")
    case .notSoFar:
      throw Failure(
        .failure,
        "Not so far: \(change.subject). The tenant shows no trace of it, but it may still be carried "
          + "out. \(again) '\(change.statusCommand)' tells more.")
    case .unknown(let reason):
      throw Failure(
        .failure,
        "It may have been done: \(change.subject). \(reason) \(again) '\(change.statusCommand)' tells more."
      )
    }
  }

  /// What was done was done, even if it cannot be shown.
  private func read<Answer>(_ change: PlannedChange<Answer>) async throws -> Answer? {
    do {
      return try await change.read(client)
    } catch {
      try Task.checkCancellation()
      Output.errors.say(
        "It was done, but what it led to cannot be read. \(Failure(error).message)")
      return nil
    }
  }

  private static func words(for error: any Error) -> String {
    (error as? ChangedMeanwhile)?.words ?? Failure(error).message
  }

  /// Whether the next change may fare better.
  private static func concernsOneOnly(_ error: any Error) -> Bool {
    if error is ChangedMeanwhile { return true }
    guard let error = error as? APIError else { return false }
    return [.invalid, .missing, .forbidden].contains(error.kind)
  }

  private static func failure(_ missed: [String], of count: Int) -> Failure? {
    guard !missed.isEmpty else { return nil }
    return Failure(
      .failure,
      "\(count - missed.count) of \(count) went through. Not done: "
        + missed.joined(separator: ", ") + ".")
  }
}

extension ChangedMeanwhile {
  /// What changed, with what cannot be shown made visible.
  var words: String {
    "Changed on the tenant since it was shown: "
      + differences.map { DisplayText($0.words).string }.joined(separator: "; ")
      + ". Nothing was sent."
  }
}
