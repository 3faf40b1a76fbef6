import Review
import RoleMining
import RoleMiningClient

/// A changing command from its first reading to its result: it says what will be sent, asks, sends,
/// and prints what it led to.
struct ChangeRun: Sendable {
  private let options: ChangeOptions
  private let tenant: TenantOptions
  private let interruption: Interruption

  /// Prepares it, before anything starts a thread.
  ///
  /// - Throws: `Failure` when nobody can be asked and nobody said yes.
  init(_ options: ChangeOptions, on tenant: TenantOptions) throws {
    try options.checkConsent()
    self.options = options
    self.tenant = tenant
    interruption = Interruption()
  }

  /// Does it.
  ///
  /// - Parameters:
  ///   - columns: What is printed of an answer.
  ///   - isList: Whether the answers are a list even when there is one of them.
  ///   - followUp: What comes after everything was sent, such as waiting for a job.
  ///   - makePlan: Reads what has to be known and says what is to be sent.
  /// - Throws: `Failure` when nobody wants it sent, when it was interrupted, or when some of several
  ///   changes did not happen; `APIError`, `OutputClosed`.
  func run<Answer>(
    printing columns: [OutputColumn<Answer>], asList isList: Bool = false,
    followUp: FollowUp<Answer>? = nil,
    plan makePlan: @escaping @Sendable (OpenTenant) async throws -> ChangePlan<Answer>
  ) throws {
    let progress = ChangeProgress(interruption)
    let tenant = try tenant.open(on: .current)
    defer { try? Blocking { await tenant.close() }.value() }
    guard !tenant.client.isReadOnly || options.dryRun.isDryRun else {
      throw Failure(.usage, "Only reading is allowed (--read-only), so nothing was sent.")
    }
    let isDryRun = options.dryRun.isDryRun
    if !isDryRun { try progress.wait { try await Self.checkPermission(in: tenant) } }
    guard let (sent, missed) = try send(makePlan, in: tenant, progress) else { return }
    let (answers, failure) = try progress.wait {
      let (answers, failure) = (sent, missed)
      guard let followUp else { return (answers, failure) }
      // Why it cannot be read was said.
      guard failure != nil || !answers.isEmpty else {
        return (answers, Failure(.failure, "It is not known what to wait for."))
      }
      return (try await followUp.finish(answers, in: tenant, progress), failure)
    }
    try write(answers, columns, asList: isList)
    if let failure { throw failure }
  }

  /// Plans, asks and sends. What somebody changed while the analyst was asked is shown, and asked about
  /// again; nil when nobody wants it sent.
  private func send<Answer>(
    _ makePlan: @escaping @Sendable (OpenTenant) async throws -> ChangePlan<Answer>,
    in tenant: OpenTenant, _ progress: ChangeProgress
  ) throws -> (answers: [Answer], failure: Failure?)? {
    let sending = ChangeSending(client: tenant.client, progress: progress)
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

  /// The tenant would refuse it anyway, but only after it was asked for and sent.
  private static func checkPermission(in tenant: OpenTenant) async throws {
    if let obstacle = try await tenant.permissions().obstacleToChanges {
      throw Failure(.refused, "\(obstacle)\nNothing was sent.")
    }
  }

  /// Says what is about to be sent, and finds out whether it is wanted.
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
    // One thing is one line for a person, and one object for a program.
    guard !isList, options.output != .table, let only = answers.first else {
      guard !answers.isEmpty else { return }
      return try options.output.write(answers, columns)
    }
    try options.output.write(one: only, columns)
  }
}
