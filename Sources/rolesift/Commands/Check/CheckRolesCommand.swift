import ArgumentParser
import Journal
import Review
import RoleMining
import RoleMiningClient

/// `rolesift check roles`: the conflicts of potential roles.
struct CheckRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Print the conflicts of potential roles.",
    discussion: """
        rolesift check roles --accepted
        rolesift check roles --session ID --rules conflicts.yaml --output json

      Conflict rules name access that one person must not combine. They are the tenant's policies and the rules of \
      the file. A role conflicts if it grants both sides of a rule, or if it grants one side to people who hold the \
      other. A local tenant knows what people hold; any other is asked person by person, with --people.

      Exit codes: 0 if nothing conflicts, 1 if something does or a role could not be checked, 2 if there are no \
      rules, 3 if the tenant refuses to show its policies and there is no file. Nothing is changed.
      """)

  @Option(
    help: ArgumentHelp("The session of the potential roles. (default: all)", valueName: "id"),
    transform: \.trimmed)
  var session: String?

  @Flag(help: "Check only the accepted roles.")
  var accepted = false

  @Flag(
    help:
      "Ask person by person what people hold: one request for each, two if a policy is only a query."
  )
  var people = false

  @OptionGroup var rules: RulesOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The output format.", valueName: "format"))
  var output: OutputFormat = .table

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let survey = try survey(on: .current, rules.file(on: .current))
    let rows = survey.roles.flatMap { checked in
      checked.check.found.map { RoleConflict(role: checked.role, conflict: $0) }
    }
    try output.write(rows, OutputColumn.conflict)
    say(survey, conflicting: Set(rows.map(\.role.id)).count)
    guard rows.isEmpty, survey.unchecked.isEmpty else { throw Failure(.failure, "") }
  }

  private func survey(
    on host: Host, _ file: ConflictRulesFile?
  ) throws -> ConflictSurvey {
    var options = tenant
    // Nothing is changed, so a file that cannot be written is good enough.
    options.access.isReadOnly = true
    let (session, accepted, people) = (session, accepted, people)
    let line = ProgressLine()
    defer { line.clear() }
    return try options.withTenant(on: host) { tenant in
      let reader = tenant.reader(with: file)
      // The list comes first: a tenant that cannot be reached must not look like one that refuses.
      var roles = try await Self.roles(in: session, of: tenant.client)
      try Self.requireRules(await reader.conflictRules(), asksPeople: people)
      if accepted {
        let key = try tenant.recordContext(await tenant.permissions(), reviewer: nil).tenant
        let decisions = try Journal(reading: host.stateFolder)?.decisions(of: key).byRole ?? [:]
        roles = roles.filter { decisions[$0.id]?.state == .accepted }
      }
      let total = roles.count
      return try await reader.survey(
        roles, in: session.map { RoleMiningSession.ID($0) }, walks: people
      ) { count, people in
        let asked = people > 0 ? ", \(people.counted("person", "people")) asked" : ""
        line.show("Checked \(count.grouped) of \(total.counted("role", "roles"))\(asked)")
      }
    }
  }

  private static func roles(
    in session: String?, of client: Client
  ) async throws -> [PotentialRole] {
    guard let session else { return try await client.all(.roles).items }
    return try await client.all(.roles(in: RoleMiningSession.ID(session))).items
  }

  /// A check without rules must not look like one that found nothing.
  private static func requireRules(_ rules: ConflictRules, asksPeople: Bool) throws {
    guard rules.basis.isEmpty, rules.queries.isEmpty || !asksPeople else { return }
    guard rules.queries.isEmpty else {
      throw Failure(
        .usage,
        "Nothing was checked: the tenant's policies are only queries. --people asks the tenant who breaks them, "
          + "two requests for each person.")
    }
    if let reason = rules.policies.reason {
      throw Failure(
        .refused, "Nothing was checked. Policies: \(reason). --rules FILE names rules of your own.")
    }
    throw Failure(
      .usage,
      "Nothing was checked: the tenant has no policies about conflicting access. "
        + "--rules FILE names rules of your own.")
  }

  private func say(_ survey: ConflictSurvey, conflicting count: Int) {
    let checks = survey.roles.map(\.check)
    let total = checks.count.counted("role", "roles")
    let checked = checks.first?.checked ?? []
    let basis = checked.isEmpty ? "" : " (checked: \(checked.joined(separator: ", ")))"
    Output.errors.say(
      "\(count.grouped) of \(total) \(count == 1 ? "conflicts" : "conflict")\(basis).")
    var seen: Set<String> = []
    for doubt in checks.flatMap(\.notChecked) where seen.insert(doubt).inserted {
      Output.errors.say("Not checked: \(doubt).")
    }
    if !survey.unmatchedNames.isEmpty {
      let place =
        survey.isUnsureOfNames ? "no entitlement of these roles has" : "no entitlement has"
      Output.errors.say(
        "Names in the rules that \(place): \(survey.unmatchedNames.joined(separator: ", ")).")
    }
    if !survey.unchecked.isEmpty {
      Output.errors.say(
        "\(survey.unchecked.count.counted("role", "roles")) not checked: "
          + "\(survey.unchecked.joined(separator: ", ")).")
    }
  }
}

/// A conflict of a potential role.
struct RoleConflict: Sendable, Encodable {
  let role: PotentialRole
  let conflict: FoundConflict

  private enum CodingKeys: String, CodingKey {
    case roleID = "potentialRoleId"
    case name, sessionID = "sessionId"
  }

  func encode(to encoder: any Encoder) throws {
    try conflict.encode(to: encoder)
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(role.id.rawValue, forKey: .roleID)
    try fields.encodeIfPresent(role.name, forKey: .name)
    try fields.encodeIfPresent(role.session?.id?.rawValue, forKey: .sessionID)
  }
}
