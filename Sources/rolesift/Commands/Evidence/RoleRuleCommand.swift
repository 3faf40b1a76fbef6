import ArgumentParser
import Review
import RoleEvidence
import RoleMining
import Terminal

/// `rolesift roles rule`: the membership rules of a potential role.
struct RoleRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Print the membership rules that describe a potential role, with their figures.",
    discussion: """
        rolesift roles rule ID
        rolesift roles rule ID --criteria        the best one, for the role CSV
        rolesift roles rule ID --query           the best one, for the search

      A rule finds some of the role's identities, misses the others, and adds identities that are not in the role. \
      'Precision' is the percentage of those who fit it that are in the role; '-' means that this tenant or login \
      does not show it. The first rule is the best. A local tenant also names these identities: the first ones below \
      the table, all in JSON and CSV.
      """)

  @OptionGroup var role: RoleOptions

  @Flag(help: "Print only the best rule, as membership criteria of the role CSV.")
  var criteria = false

  @Flag(help: "Print only the best rule, as a search query.")
  var query = false

  @OptionGroup var reading: SingleReadingOptions

  mutating func validate() throws {
    guard !criteria || !query else {
      throw ValidationError("--criteria and --query cannot be combined.")
    }
  }

  func run() throws {
    guard !reading.dryRun.isDryRun else { return try showRequests() }
    let (isWhole, needsIdentities) = (reading.output != .table, !criteria && !query)
    let (found, identities) = try reading.tenant.withRole(role.id, in: role.session) {
      reader, role, path in
      let found = try await reader.findings(on: path, roleSize: role.identityCount)
      let rules = needsIdentities ? found.rules : []
      return (
        found, try await reader.identities(of: path, rules: rules, isWhole: isWhole).value ?? []
      )
    }
    let rules = ExplainedRule.all(found.rules, identities)
    if criteria || query { return try printBest(rules) }
    try reading.output.write(rules, OutputColumn.rule)
    if reading.output == .table { try show(identities, of: rules) }
    if let doubt = found.ruleDoubt {
      Output.errors.say("How many others a rule adds is not known: \(doubt).")
    }
    if rules.isEmpty { Output.errors.say(Self.nothing) }
  }

  private static let nothing = "No rule of up to three conditions describes the role."

  private func printBest(_ rules: [ExplainedRule]) throws {
    guard let best = rules.first else { throw Failure(.failure, Self.nothing) }
    guard criteria else { return try Output.standard.line(best.query) }
    guard let criteria = best.criteria else {
      throw Failure(
        .failure,
        "The rule cannot be written as criteria, because of the quotation marks in it: \(best.rule)"
      )
    }
    try Output.standard.line(criteria)
  }

  /// Writes below the table whom each rule would add and miss.
  private func show(_ identities: [RuleIdentities], of rules: [ExplainedRule]) throws {
    let output = Output.standard
    for (rule, identities) in zip(rules, identities) {
      var facts: [(title: DisplayText, value: DisplayText)] = []
      if let names = identities.added.names { facts.append(("would add", DisplayText(names))) }
      if let names = identities.missed.names { facts.append(("would miss", DisplayText(names))) }
      guard !facts.isEmpty else { continue }
      try output.lines(["", DisplayText(rule.rule).string])
      let room = output.columns.map { $0 - 2 }
      try output.lines(FactList(facts).lines(fitting: room).map { "  \($0)" })
    }
  }

  private func showRequests() throws {
    let dryRun = try DryRun(on: reading.tenant)
    try dryRun.show(.evidence(of: role.roleID))
    try dryRun.note("If the tenant does not offer that, the identities are read instead:")
    try dryRun.show(of: role) {
      Listing.identities(of: role.roleID, in: $0).page(limit: 250, count: true)
    }
    try dryRun.note("Their attributes decide which counts are requested: at most twelve.")
  }
}

extension OutputColumn<ExplainedRule> {
  /// A membership rule.
  fileprivate static var rule: [Self] {
    [
      Self("Rule", "rule") { .text($0.rule) },
      Self("Finds", "found") { .integer($0.found) },
      Self("Misses", "missed") { .integer($0.missed) },
      Self("Adds", "added") { CellValue($0.added) },
      Self("Precision", "right") { CellValue($0.right) },
      Self("Criteria", "criteria", in: .file) { CellValue($0.criteria) },
      Self("Query", "query", in: .file) { .text($0.query) },
      Self("Would add", "addedIdentities", in: .file) { CellValue($0.addedIdentities?.words) },
      Self("Would miss", "missedIdentities", in: .file) { CellValue($0.missedIdentities?.words) },
    ]
  }
}

extension [NamedReference] {
  /// The names.
  fileprivate var words: String { map { $0.name ?? $0.id.rawValue }.joined(separator: "; ") }
}
