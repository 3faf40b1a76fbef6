import Review
import RoleMining
import RoleMiningClient

/// Runs a command that changes something: shows what it will send, asks, sends, and prints the result.
struct ChangeRun: Sendable {
  private let options: ChangeOptions
  private let subjects: Set<String>
  private let tenant: TenantOptions
  private let interruption: Interruption

  /// Prepares the run; call it before any thread starts.
  ///
  /// - Parameters:
  ///   - options: How it is confirmed.
  ///   - subjects: The ids of what may be changed, as `SentChange.subject`.
  ///   - tenant: The tenant.
  /// - Throws: `Failure` when there is no terminal to ask on and `--yes` is missing.
  init(_ options: ChangeOptions, of subjects: [String], on tenant: TenantOptions) throws {
    try options.checkConsent()
    self.subjects = Set(subjects)
    self.options = options
    self.tenant = tenant
    interruption = Interruption()
  }

  /// Plans, asks, sends and prints.
  ///
  /// - Parameters:
  ///   - columns: The columns of the result.
  ///   - isList: Whether one result is printed as a list, too.
  ///   - followUp: What to wait for after sending, such as a job.
  ///   - makePlan: Reads the current state and plans the requests.
  /// - Throws: `Failure` when the analyst declines, a signal interrupts, or some of several changes failed;
  ///   `APIError`, `OutputClosed`.
  func run<Answer>(
    printing columns: [OutputColumn<Answer>], asList isList: Bool = false,
    followUp: FollowUp<Answer>? = nil,
    plan makePlan: @escaping @Sendable (OpenTenant) async throws -> ChangePlan<Answer>
  ) throws {
    let progress = ChangeProgress(interruption)
    let tenant = try tenant.open(on: .current)
    defer { try? Blocking { await tenant.close() }.value() }
    guard !tenant.client.isReadOnly || options.dryRun.isDryRun else {
      throw Failure(.usage, "Changes are off (--read-only), so nothing was sent.")
    }
    let isDryRun = options.dryRun.isDryRun
    let recorder = isDryRun ? nil : try progress.wait { try await openRecorder(for: tenant) }
    guard let (sent, missed) = try send(makePlan, in: tenant, recorder, progress) else { return }
    let (answers, failure) = try progress.wait {
      let (answers, failure) = (sent, missed)
      guard let followUp else { return (answers, failure) }
      // The reason was printed when reading failed.
      guard failure != nil || !answers.isEmpty else {
        return (
          answers, Failure(.failure, "The result is unreadable, so there is nothing to wait for.")
        )
      }
      return (try await followUp.finish(answers, in: tenant, progress), failure)
    }
    try write(answers, columns, asList: isList)
    if let failure { throw failure }
  }

  /// Plans, asks and sends. If the role or session changed before sending, the differences are shown and
  /// the question is asked again. Its earlier changes without a known outcome are looked up first.
  /// Nil when the analyst declines.
  private func send<Answer>(
    _ makePlan: @escaping @Sendable (OpenTenant) async throws -> ChangePlan<Answer>,
    in tenant: OpenTenant, _ recorder: ChangeRecorder?, _ progress: ChangeProgress
  ) throws -> (answers: [Answer], failure: Failure?)? {
    let delivery = RecordedDelivery(tenant.client, recorder: recorder)
    let subjects = subjects
    if let recorder {
      try progress.wait { try await delivery.settleEarlier(subjects, recorder) }
    }
    let sending = ChangeSending(delivery: delivery, progress: progress)
    while true {
      progress.enter(.reading)
      let plan = try progress.wait { try await makePlan(tenant) }
      guard try isToBeSent(plan, to: tenant.client, progress) else { return nil }
      do {
        return try progress.wait { try await sending.send(plan) }
      } catch let error as ChangedMeanwhile {
        guard !options.yes else { throw Failure(.failure, error.words) }
        try Output.errors.line(error.words)
      }
    }
  }

  /// Fails early: the tenant would refuse the change only after it was confirmed and sent, and a change
  /// that cannot be recorded is not sent.
  private func openRecorder(for tenant: OpenTenant) async throws -> ChangeRecorder {
    let permissions: Permissions = try await tenant.permissions()
    if let obstacle = permissions.obstacleToChanges {
      throw Failure(.refused, "\(obstacle)\nNothing was sent.")
    }
    do {
      return try tenant.recorder(
        permissions, reviewer: self.tenant.access.reviewer, on: .current)
    } catch {
      throw Failure(.failure, "\(Failure(error).message)\nNothing was sent.")
    }
  }

  /// Shows the plan and asks whether to send it.
  private func isToBeSent<Answer>(
    _ plan: ChangePlan<Answer>, to client: Client, _ progress: ChangeProgress
  ) throws -> Bool {
    for sentence in plan.sentences { try Output.errors.line(sentence) }
    guard !options.dryRun.isDryRun else {
      let dryRun = try DryRun(on: tenant)
      for change in plan.changes { try change.show(dryRun) }
      return false
    }
    guard !plan.changes.isEmpty, !options.yes else { return true }
    progress.enter(.asking)
    guard Consent.isGiven(for: plan.changes.count) else {
      throw Failure(.failure, "Nothing was sent.")
    }
    return true
  }

  private func write<Answer: Encodable & Sendable>(
    _ answers: [Answer], _ columns: [OutputColumn<Answer>], asList isList: Bool
  ) throws {
    // A single result is one block for a person and one object for a program.
    guard !isList, options.output != .table, let only = answers.first else {
      guard !answers.isEmpty else { return }
      return try options.output.write(answers, columns)
    }
    try options.output.write(one: only, columns)
  }
}
