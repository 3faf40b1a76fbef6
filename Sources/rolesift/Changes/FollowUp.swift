/// What a command waits for after its changes were answered, such as the end of a job.
struct FollowUp<Answer: Sendable>: Sendable {
  /// The command that shows how far it is, for whoever does not wait to the end.
  let statusCommand: @Sendable (Answer) -> String
  /// Waits, and reads what it came to.
  let wait: @Sendable (OpenTenant, Answer) async throws -> Answer

  /// Waits for what each of the answers started.
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
