import ArgumentParser
import Review
import RoleEvidence
import RoleMining

/// `rolesift coverage`: what the accepted roles explain.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Print how much of the organisation's access the accepted roles explain.",
    discussion: """
        rolesift coverage
        rolesift coverage --by role --output csv

      The accepted roles are those of the journal. A grant is an entitlement that an identity holds; a role explains \
      those of its entitlements that its identities hold. 'Reduction' is the number of explained grants \
      minus the memberships that replace them.

      A local tenant knows every figure exactly. On other tenants, the export archives of the roles may say who holds \
      what; otherwise the columns 'At least' and 'At most' are bounds, computed from popularity and the identities of \
      the roles, and --each-identity asks what each of these holds, one request each.
      """)

  /// What the rows are about.
  enum CoverageRows: String, ExpressibleByArgument, CaseIterable {
    case figure, role, overlap
  }

  @Option(help: ArgumentHelp("What a row is about.", valueName: "rows"))
  var by: CoverageRows = .figure

  @Flag(
    help: """
      Ask what each identity holds, one request each, if the tenant does not say it in one answer.
      """)
  var eachIdentity = false

  @OptionGroup(title: "Entitlements") var cut: CutOptions
  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    guard !reading.dryRun.isDryRun else {
      return try DryRun(on: reading.tenant).showAcceptedRoles()
    }
    let each = eachIdentity
    let (report, accepted) = try reading.tenant.withAcceptedRoles(cut) { tenant, accepted in
      (try await tenant.evidence.evidence(on: accepted, askingEach: each).coverage, accepted)
    }
    try write(report)
    accepted.sayWhatIsMissing()
    guard accepted.unreadable.isEmpty else { throw Failure(.failure, "") }
  }

  private func write(_ report: CoverageReport) throws {
    let output = reading.output
    guard !output.isJSON else { return try output.write(one: RawJSON(encoding: report)) }
    switch by {
    case .figure:
      try output.write(rows: report.figures, OutputColumn.figure(isExact: report.isExact))
    case .role: try output.write(rows: report.roles, OutputColumn.coveringRole)
    case .overlap: try output.write(rows: report.overlaps, OutputColumn.overlap)
    }
    if let doubt = report.doubt {
      Output.errors.say(
        "\(report.isExact ? "These figures are exact, but" : "These are bounds;") \(doubt).")
    }
  }
}

extension AcceptedRoles {
  /// Says on standard error which accepted roles are left out.
  func sayWhatIsMissing() {
    say(gone, "accepted but no longer in the tenant")
    say(unreadable, "left out, because an entitlement cannot be read")
    if roles.isEmpty, gone.isEmpty, unreadable.isEmpty {
      Output.errors.say("You have not accepted any role of this tenant.")
    }
  }

  private func say(_ names: [String], _ words: String) {
    guard !names.isEmpty else { return }
    Output.errors.say(
      "\(names.count.counted("role is", "roles are")) \(words): "
        + "\(names.map(\.inQuotes).joined(separator: ", ")).")
  }
}

extension OutputColumn<CoverageReport.CoverageFigure> {
  /// One column where all figures are exact, two where some are bounds.
  fileprivate static func figure(isExact: Bool) -> [Self] {
    [Self("Figure", "figure") { .text($0.subject.rawValue) }]
      + (isExact
        ? [Self("Count", "count") { CellValue($0.bounds?.exact) }]
        : [
          Self("At least", "atLeast") { CellValue($0.bounds?.lower) },
          Self("At most", "atMost") { CellValue($0.bounds?.upper) },
        ])
  }
}

extension OutputColumn<CoverageReport.CoveringRole> {
  fileprivate static var coveringRole: [Self] {
    [
      Self("Role", "name") { .text($0.name) },
      Self("Identities", "identityCount") { .integer($0.identityCount) },
      Self("Entitlements", "entitlementCount") { .integer($0.entitlementCount) },
      Self("Grants explained", "explainedGrants", rank: 1) { CellValue($0.explainedGrants) },
      Self("By no other", "ownGrants") { CellValue($0.ownGrants) },
      Self("Id", "id", rank: leftOutFirst) { CellValue($0.id) },
    ]
  }
}

extension OutputColumn<CoverageReport.SharedIdentities> {
  fileprivate static var overlap: [Self] {
    [
      Self("Role", "first") { .text($0.first) },
      Self("And", "second") { .text($0.second) },
      Self("Identities", "identityCount") { .integer($0.identityCount) },
      Self("Entitlements", "entitlementCount") { .integer($0.entitlementCount) },
      Self("Grants", "grantCount") { CellValue($0.grantCount) },
    ]
  }
}
