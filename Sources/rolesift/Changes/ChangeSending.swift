import FoundationEssentials
import RoleMining
import RoleMiningClient

/// Sends the changes of a plan, one after the other, and none of them twice.
struct ChangeSending: Sendable {
  let client: Client
  let progress: ChangeProgress

  /// Sends them and reports each one as it is done.
  ///
  /// - Returns: What they led to, and what is to be said when some of several did not happen.
  /// - Throws: `APIError` or `Failure` when a single one did not happen, or it was cancelled.
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
        Output.errors.say("Not done: \(change.subject). \(Failure(error).message)")
        missed.append(change.subject)
        guard Self.concernsOneOnly(error) else {
          missed += plan.changes[(index + 1)...].map { "\($0.subject) (not tried)" }
          break
        }
      }
    }
    return (answers, Self.failure(missed, of: plan.changes.count))
  }

  private func send<Answer>(_ change: Change<Answer>) async throws -> Answer? {
    progress.enter(.sending(subject: change.subject, inquiry: change.inquiry))
    let answer = try await answer(to: change)
    progress.enter(.answered(inquiry: nil))
    Output.errors.say(change.done)
    if let answer { return answer }
    return try await read(change)
  }

  private func answer<Answer>(to change: Change<Answer>) async throws -> Answer? {
    let date = Date()
    do {
      return try await change.send(client)
    } catch {
      guard error.kind == .mayHaveHappened else { throw error }
      return try await settled(change, sent: date)
    }
  }

  /// A lost answer: the tenant is asked what came of the change, and nothing is sent again.
  private func settled<Answer>(_ change: Change<Answer>, sent date: Date) async throws -> Answer? {
    Output.errors.say("The answer was lost. Asking the tenant what came of it.")
    let settlement = await change.settle(client, date)
    try Task.checkCancellation()
    switch settlement {
    case .happened(let answer):
      Output.errors.say("The tenant shows that it was done.")
      return answer
    case .didNotHappen:
      throw Failure(
        .failure,
        "It was not done, as the tenant shows: \(change.subject). It was not sent again.")
    case .unknown(let reason):
      throw Failure(
        .failure,
        "It may have been done: \(change.subject). \(reason) It was not sent again; "
          + "'\(change.inquiry)' tells more.")
    }
  }

  /// What was done was done, even if it cannot be shown.
  private func read<Answer>(_ change: Change<Answer>) async throws -> Answer? {
    do {
      return try await change.read(client)
    } catch {
      try Task.checkCancellation()
      Output.errors.say(
        "It was done, but what it led to cannot be read. \(Failure(error).message)")
      return nil
    }
  }

  /// Whether the next change may fare better.
  private static func concernsOneOnly(_ error: any Error) -> Bool {
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
