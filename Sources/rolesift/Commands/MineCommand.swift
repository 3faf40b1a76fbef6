import ArgumentParser
import Glibc
import Review
import RoleMining
import RoleMiningClient
import Synchronization

/// `rolesift mine`: mines potential roles.
struct MineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Create a role mining session, follow it, and print its potential roles.",
    discussion: """
        rolesift mine --local acme.db
        rolesift mine --local acme.db --prune-threshold 80 --min-identities 10
        rolesift mine --criteria 'attributes.department:Finance' --output json

      The tenant computes the prune threshold if none is given. Roles are sorted by quality, best \
      first. Ctrl-C stops waiting, not the session: it continues in the tenant, or when the file is \
      opened next.
      """)

  @Option(help: ArgumentHelp("The type of role to mine.", valueName: "type"))
  var type = MiningChoice.specialized

  @Option(
    help: ArgumentHelp("A name; also saves the session.", valueName: "name"), transform: \.trimmed
  )
  var name: String?

  @Option(
    help: ArgumentHelp(
      "A search query for the identities to mine. (default: all)", valueName: "query"),
    transform: \.trimmed)
  var criteria: String?

  @OptionGroup(title: "Limits") var limits: LimitOptions

  // Earlier names of the two limits.
  @Option(help: .hidden) var threshold: Int?
  @Option(help: .hidden) var minimum: Int?

  @OptionGroup(title: "Output") var rows: RowOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard name?.isEmpty != true else {
      throw ValidationError("--name is blank. Omit it for a session without a name.")
    }
    limits.pruneThreshold = limits.pruneThreshold ?? threshold
    limits.minIdentities = limits.minIdentities ?? minimum
    try limits.validate()
  }

  func run() throws {
    let limit = rows.rowLimit
    let roles = try Self.roles(of: begin(Interruption()))
    let shown = limit.map { Array(roles.prefix($0)) } ?? roles
    if rows.output.isJSON {
      try rows.output.write(json: shown.map(\.json))
    } else {
      try rows.output.write(rows: shown.compactMap(\.role), OutputColumn.role)
    }
    if shown.count < roles.count {
      Output.errors.say(
        "Showing \(shown.count.grouped) of \(roles.count.grouped) rows. --all shows all.")
    }
    if !rows.output.isJSON { try Self.checkAllReadable(roles) }
  }

  private static func checkAllReadable(_ roles: [FoundRole]) throws {
    let unreadable = roles.count { $0.role == nil }
    guard unreadable > 0 else { return }
    throw Failure(
      .failure,
      "\(unreadable.counted("row is", "rows are")) unreadable and omitted. --output json prints all "
        + "rows.")
  }

  /// Opens the tenant and starts mining. A signal before the tenant is open ends the process: nothing has
  /// started yet.
  private func begin(_ interruption: Interruption) throws -> Blocking<[FoundRole]> {
    let cancellation = Mutex<(@Sendable () -> Void)?>(nil)
    let progress = ProgressLine()
    interruption.onRequest { signal in
      guard let cancel = cancellation.withLock({ $0 }) else {
        _exit(ExitStatus.signal(signal).rawValue)
      }
      cancel()
      progress.clear()
    }
    let (request, reviewer) = (request, tenant.access.reviewer)
    let tenant = try tenant.open(on: .current)
    let work = Blocking {
      try await tenant.closing { tenant in
        let recorder = try tenant.recorder(
          await tenant.permissions(), reviewer: reviewer, on: .current)
        return try await Self.mine(request, in: tenant, recorder, progress)
      }
    }
    cancellation.withLock { $0 = { Self.stop(work, in: tenant) } }
    return work
  }

  /// Cancels the work. Work that does not stop in time ends with the process. Nothing is lost: mining resumes when the
  /// file is opened next.
  private static func stop(_ work: Blocking<[FoundRole]>, in tenant: OpenTenant) {
    work.cancel()
    guard !work.isOver(after: patience) else { return }
    tenant.abandonJobs(within: patience)
    Output.errors.say(interrupted.message)
    _exit(interrupted.status.rawValue)
  }

  /// Short enough that a person notices no delay, even with the time that the process takes to end.
  private static let patience = Duration.milliseconds(80)

  private static let interrupted = Failure(
    .signal(SIGINT),
    "Interrupted. A session that was created continues in the tenant, or when the file is opened "
      + "next; see 'rolesift sessions'.")

  private static func roles(of work: Blocking<[FoundRole]>) throws -> [FoundRole] {
    do {
      return try work.value()
    } catch  where isCancellation(error) {
      throw interrupted
    }
  }

  /// A cancelled wait throws `CancellationError`, a cancelled request an `APIError`.
  private static func isCancellation(_ error: any Error) -> Bool {
    error is CancellationError || (error as? APIError)?.kind == .cancelled
  }

  private var request: RoleMiningSessionRequest {
    RoleMiningSessionRequest(
      scope: RoleMiningSessionScope(criteria: criteria), type: type.roleType,
      minimumIdentities: limits.minIdentities, pruneThreshold: limits.pruneThreshold,
      isSaved: name == nil ? nil : true,
      name: name)
  }

  private static func mine(
    _ request: RoleMiningSessionRequest, in tenant: OpenTenant, _ recorder: ChangeRecorder,
    _ progress: ProgressLine
  ) async throws -> [FoundRole] {
    let run = MiningRun(tenant, progress: progress, recorder: recorder)
    let (session, id) = try await run.finish(request)
    Output.errors.say(summary(of: session, id))
    let roles = try await tenant.client.all(Listing.roles(in: id).raw)
    if case .file = tenant.backing { await sayFindings(on: id, in: tenant) }
    if roles.rowCount == 0 { Output.errors.say(FruitlessMining(session, request).words) }
    // T-57: the list of a session cannot be sorted by quality on the server.
    return roles.items.map(FoundRole.init).sorted { FoundRole.isBetter($0, than: $1) }
  }

  private static func sayFindings(on id: RoleMiningSession.ID, in tenant: OpenTenant) async {
    guard let mining = try? await tenant.client.run(.mining(of: id)) else { return }
    if let count = mining.unplacedCount, count > 0 {
      Output.errors.say(
        "\(count.counted("identity is", "identities are")) in no role: rolesift sessions unplaced \(id)"
      )
    }
    for sentence in mining.caveats { Output.errors.say(sentence) }
  }

  private static func summary(
    of session: RoleMiningSession, _ id: RoleMiningSession.ID
  ) -> String {
    let threshold = session.pruneThreshold ?? session.prescribedPruneThreshold
    let roles = session.potentialRoleCount?.counted("potential role", "potential roles")
    let identities = session.identityCount?.counted("identity", "identities")
    return "session \(id): \(roles ?? "potential roles") for \(identities ?? "its identities")"
      + (threshold.map { " at prune threshold \($0)" } ?? "")
  }
}

/// The types of role that can be mined.
enum MiningChoice: String, ExpressibleByArgument, CaseIterable {
  case specialized
  case common

  /// The type on the wire.
  var roleType: RoleType { self == .common ? .common : .specialized }
}
