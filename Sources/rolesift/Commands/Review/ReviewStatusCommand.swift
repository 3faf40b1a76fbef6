import ArgumentParser
import Journal
import Review
import RoleMining
import RoleMiningClient

/// `rolesift review status`: the progress of the review in one line.
struct ReviewStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print how many potential roles are decided, in one line.",
    discussion: """
        rolesift review status                 37 decided
        rolesift review status --all           37 of 128 decided, 3 later

      Roles that are accepted or rejected count as decided, those that are put off as 'later'. \
      The numbers are read from the journal, without a request, so that a shell prompt can show them. --all asks the \
      tenant for its potential roles and counts only those.
      """)

  @Flag(help: "Ask the tenant for its potential roles.")
  var all = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format: table, for one line, or json.", valueName: "format"))
  var output: ReportFormat = .table

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let host = Host.current
    let progress = try all ? asked(on: host) : unasked(on: host)
    switch output {
    case .table: try Output.standard.line(progress.words)
    case .json: try OutputFormat.json.write(one: progress, [])
    }
  }

  private func unasked(on host: Host) throws -> ReviewProgress {
    let journal = try Journal(reading: host.stateFolder)
    let known = try journal?.decidedTenants() ?? []
    guard let key = try tenant.keyWithoutRequest(among: known, on: host) else {
      throw Failure(
        .failure,
        "The address does not show which decisions in the journal belong to this tenant. --all asks the "
          + "tenant.")
    }
    let decisions = try journal?.decisions(of: key).byRole ?? [:]
    return ReviewProgress(decisions.values.map { Verdict($0.state) }, of: key)
  }

  private func asked(on host: Host) throws -> ReviewProgress {
    var options = tenant
    options.access.isReadOnly = true
    return try options.withTenant(on: host) { tenant in
      let key = try tenant.recordContext(await tenant.permissions(), reviewer: nil).tenant
      let decisions = try Journal(reading: host.stateFolder)?.decisions(of: key).byRole ?? [:]
      let roles = try await tenant.client.all(.roles).items
      return ReviewProgress(
        roles.map { role in decisions[role.id].map { Verdict($0.state) } ?? .undecided }, of: key,
        total: roles.count)
    }
  }
}

/// How many potential roles are decided.
struct ReviewProgress: Sendable, Encodable {
  let tenant: String
  let decided: Int
  let accepted: Int
  let rejected: Int
  let later: Int
  /// The number of potential roles; nil if the tenant was not asked.
  let total: Int?

  /// Counts.
  init(_ verdicts: [Verdict], of tenant: TenantKey, total: Int? = nil) {
    func count(_ verdict: Verdict) -> Int { verdicts.count { $0 == verdict } }
    self.tenant = tenant.description
    (accepted, rejected, later) = (count(.accepted), count(.rejected), count(.later))
    decided = accepted + rejected
    self.total = total
  }

  /// Such as `37 of 128 decided, 3 later`.
  var words: String {
    "\(decided.grouped)\(total.map { " of \($0.grouped)" } ?? "") decided"
      + (later == 0 ? "" : ", \(later.grouped) later")
  }
}
