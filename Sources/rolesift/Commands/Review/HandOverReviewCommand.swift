import ArgumentParser
import Journal
import Review
import RoleMining

/// `rolesift review handover`: the accepted roles for the program that creates them.
struct HandOverReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Print the accepted roles for another program: as the role CSV, or as JSON.",
    discussion: """
        rolesift review handover > roles.csv
        rolesift review handover --min-popularity 40 --output json

      The CSV has the columns from which the VS Code extension for Identity Security Cloud imports roles. A role \
      has the entitlements of the potential role without those that are excluded, in the tenant or by the \
      decision. It is neither enabled nor requestable, and it has no criteria for its members. Nothing is changed; \
      'rolesift roles provision' creates a role in the tenant itself.

      A role whose entitlements cannot be written in the CSV is omitted, and the exit code is 1: the format \
      separates with | and ;, which a name must not contain. JSON has all roles.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format: csv, json, jsonl or table.", valueName: "format"))
  var output: OutputFormat = .csv

  @OptionGroup(title: "Entitlements") var cut: CutOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let (roles, gone, unreadable) = try read(on: .current)
    let isWritable = { (role: HandOverRole) in
      output != .csv || role.entitlements.allSatisfy { $0.cell != nil }
    }
    let written = roles.filter(isWritable)
    let omitted = roles.filter { !isWritable($0) }.map(\.name)
    try output.write(written, OutputColumn.handOver)
    Self.say(gone, "accepted but no longer in the tenant")
    Self.say(written.filter { $0.owner == nil }.map(\.name), "without the required owner")
    Self.say(unreadable, "omitted, because an entitlement cannot be read")
    Self.say(
      omitted, "omitted, because an entitlement has no source, no attribute, or a | or ; in a name")
    // Each of them was named.
    guard omitted.isEmpty, unreadable.isEmpty else { throw Failure(.failure, "") }
  }

  private static func say(_ names: [String], _ words: String) {
    guard !names.isEmpty else { return }
    Output.errors.say(
      "\(names.count.counted("role is", "roles are")) \(words): "
        + "\(names.map(\.inQuotes).joined(separator: ", ")).")
  }

  private func read(
    on host: Host
  ) throws -> (roles: [HandOverRole], gone: [String], unreadable: [String]) {
    var options = tenant
    // Nothing is changed, so a file that cannot be written is good enough.
    options.access.isReadOnly = true
    let cut = cut
    return try options.withTenant(on: host) { tenant in
      let key = try tenant.recordContext(await tenant.permissions(), reviewer: nil).tenant
      let decisions = try Journal(reading: host.stateFolder)?.wholeDecisions(of: key) ?? []
      return try await HandOver.roles(
        decisions, from: tenant.client, minimumPopularity: cut.minimum,
        includeCommonAccess: !cut.withoutCommonAccess)
    }
  }
}
