import ArgumentParser
import Review
import RoleEvidence
import RoleMining

/// `rolesift roles explain`: what a potential role is.
struct ExplainRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what a potential role is: who, its rule, its access, what speaks against it.",
    discussion: """
        rolesift roles explain ID
        rolesift roles explain ID --output json
        rolesift roles explain ID --rules conflicts.yaml

      The lines are those of the overview on the screen. JSON has all figures, the marks of each entitlement, and \
      under 'unknown' what this tenant or login does not show, with the reason. docs/evidence.md defines the words \
      and lists the scopes.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    let template = try Host.current.nameTemplate()
    guard !reading.dryRun.isDryRun else { return try showRequests() }
    let isWhole = reading.output.isJSON
    let known = try reading.tenant.withRole(role.id, in: role.session, rules: rules) {
      reader, role, path in
      var known = try await reader.knowledge(of: role, at: path, template: template)
      let found = known.findings?.value?.rules ?? []
      known.ruleIdentities =
        try await reader.identities(
          of: path, rules: isWhole ? found : Array(found.prefix(1)), isWhole: isWhole
        ).value ?? []
      return known
    }
    guard !reading.output.isJSON else {
      return try reading.output.write(one: RawJSON(encoding: RoleExplanation(known)))
    }
    let lines = RoleOverview(known).lines
    guard reading.output == .table else {
      return try reading.output.write(rows: lines, OutputColumn.overview)
    }
    let output = Output.standard
    try output.lines(FactList(lines).lines(fitting: output.columns))
  }

  private func showRequests() throws {
    let dryRun = try DryRun(on: reading.tenant)
    try dryRun.show(of: role) {
      Listing.popularities(of: role.roleID, in: $0).page(limit: 250, count: true)
    }
    try dryRun.show(.evidence(of: role.roleID))
    try dryRun.note("If the tenant does not offer that, the identities are read instead:")
    try dryRun.show(
      Listing.identities(of: role.roleID, in: role.sessionOrVariable).page(limit: 250, count: true))
    try dryRun.note("Their attributes decide which counts are requested: at most twelve.")
    try dryRun.show(Listing.existingRoles.page(limit: 50, count: true))
    try dryRun.show(Listing.conflictPolicies.page(limit: 250, count: true))
  }
}

extension FactList {
  /// The lines of an overview; each topic appears once.
  fileprivate init(_ lines: [RoleOverview.Line]) {
    self.init(
      lines.enumerated().map { place, line in
        let isFirst = place == 0 || lines[place - 1].topic != line.topic
        return (
          CellValue.text(isFirst ? line.topic.rawValue : "").shown,
          CellValue.text(line.text).shown
        )
      })
  }
}

extension OutputColumn<RoleOverview.Line> {
  /// A line of an overview.
  fileprivate static var overview: [Self] {
    [
      Self("About", "topic") { .text($0.topic.rawValue) },
      Self("What", "text") { .text($0.text) },
    ]
  }
}
