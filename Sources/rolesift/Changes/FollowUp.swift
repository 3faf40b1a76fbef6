/// What a command waits for after its changes are done, such as the end of a job.
struct FollowUp<Answer: Sendable>: Sendable {
  /// The command that follows it later, for a user who interrupts the wait.
  let statusCommand: @Sendable (Answer) -> String
  /// Waits and returns the final result.
  let wait: @Sendable (OpenTenant, Answer) async throws -> Answer

  /// Waits for everything that the changes started.
  func finish(
    _ answers: [Answer], in tenant: OpenTenant, _ progress: ChangeProgress
  ) async throws -> [Answer] {
    var finished: [Answer] = []
    for answer in answers {
      progress.enter(.answered(statusCommand: statusCommand(answer)))
      finished.append(try await wait(tenant, answer))
    }
    return finished
  }
}
