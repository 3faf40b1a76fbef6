import ArgumentParser
import Review
import RoleEvidence
import RoleMining

/// `rolesift roles gains`: who would gain what.
struct RoleGainsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gains",
    abstract: "Print who would gain what from a potential role, or from all accepted ones.",
    discussion: """
        rolesift roles gains ID --min-popularity 40
        rolesift roles gains ID --by entitlement
        rolesift roles gains --accepted --format html --to gains.html
        rolesift roles gains ID --redundant

      A row is an identity with what it would get, or an entitlement with who would get it. --accepted takes all \
      accepted roles of the journal together, and counts each grant once. --redundant lists direct grants \
      the role would duplicate; provisioning does not remove them.

      A local tenant says who holds what. On other tenants, the export archives of the roles may say it; otherwise \
      the numbers come from popularity, and --each-identity asks what each identity holds instead, one request each; \
      with --accepted, for each identity of any of the roles, once.
      """)

  @OptionGroup var subject: GainsSubject
  @OptionGroup var form: GainsForm
  @OptionGroup(title: "Entitlements") var cut: CutOptions
  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard !subject.redundant || form.isPlain else {
      throw ValidationError("--redundant cannot be combined with --format or --by.")
    }
  }

  func run() throws {
    guard !dryRun.isDryRun else { return try showRequests() }
    let place = try form.destination.file.place()
    if subject.redundant { return try printRedundant() }
    let gains = try subject.accepted ? ofAccepted() : ofOne()
    try form.write(gains, to: place)
  }

  private func ofAccepted() throws -> ExpectedGains {
    let each = subject.eachIdentity
    let (gains, accepted) = try tenant.withAcceptedRoles(cut) { tenant, accepted in
      (try await tenant.evidence.evidence(on: accepted, askingEach: each).gains, accepted)
    }
    accepted.sayWhatIsMissing()
    return gains
  }

  private func ofOne() throws -> ExpectedGains {
    try read { role, rows, holdings in
      switch holdings {
      case .known(let holdings):
        ExpectedGains([HeldRole(role, granting: rows, holdings: holdings)])
      case .unknown(let reason): ExpectedGains(role, granting: rows, doubt: reason)
      }
    }
  }

  private func printRedundant() throws {
    let cut = cut
    let (id, session, each) = (subject.id ?? "", subject.session, subject.eachIdentity)
    let found = try tenant.withRole(id, in: session) { reader, role, path in
      let rows = try await reader.entitlements(of: path, cut)
      switch try await reader.holdings(of: path, granting: rows, askingEach: each) {
      case .unknown(let reason):
        throw Failure(.failure, "Who holds what is not known: \(reason).\(Self.advice(each))")
      case .known(let holdings):
        return RedundantAccess(
          HeldRole(role, granting: rows, holdings: holdings),
          existing: try await reader.existingRoles(granting: Set(rows.map(\.id))).value)
      }
    }
    try form.write(found)
  }

  private static func advice(_ each: Bool) -> String {
    each ? "" : " --each-identity asks identity by identity."
  }

  private func read(
    _ gains:
      @escaping @Sendable (
        PotentialRole, [RoleMiningEntitlement], Knowledge<TenantHoldings>
      ) -> ExpectedGains
  ) throws -> ExpectedGains {
    let (cut, each) = (cut, subject.eachIdentity)
    return try tenant.withRole(subject.id ?? "", in: subject.session) { reader, role, path in
      let rows = try await reader.entitlements(of: path, cut)
      return gains(
        role, rows, try await reader.holdings(of: path, granting: rows, askingEach: each))
    }
  }

  private func showRequests() throws {
    let dryRun = try DryRun(on: tenant)
    guard let id = subject.id else { return try dryRun.showAcceptedRoles() }
    let role = PotentialRole.ID(id)
    try dryRun.show(of: role, in: subject.session) {
      Listing.popularities(
        of: role, in: $0, includeCommonAccess: !cut.withoutCommonAccess
      ).page(limit: 250, count: true)
    }
    try dryRun.show(.holdings(of: role))
    try dryRun.note("If the tenant does not offer that, the export archive of the role is read:")
    try dryRun.show(
      .export(
        role,
        in: RoleMiningSession.ID(subject.session ?? RoleOptions.unknownSession)))
  }
}

/// Whose gains are printed.
struct GainsSubject: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The id of the potential role.", valueName: "role-id"), transform: \.trimmed)
  var id: String?

  @Option(
    help: ArgumentHelp("The role's session. (default: looked up)", valueName: "id"),
    transform: \.trimmed)
  var session: String?

  @Flag(help: "All accepted roles together.")
  var accepted = false

  @Flag(help: "List the direct grants that the role would make redundant.")
  var redundant = false

  @Flag(
    help: """
      Ask what each identity holds, one request each, if the tenant does not say it in one answer.
      """)
  var eachIdentity = false

  mutating func validate() throws {
    guard (id == nil) == accepted else {
      throw ValidationError(
        accepted
          ? "--accepted takes no id."
          : "Name a potential role, or all accepted ones with --accepted.")
    }
    guard !accepted || !(redundant || session != nil) else {
      throw ValidationError("--accepted cannot be combined with --session or --redundant.")
    }
  }
}
