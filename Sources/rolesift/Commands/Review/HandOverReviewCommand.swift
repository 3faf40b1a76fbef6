import ArgumentParser
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
        rolesift review handover --criteria > roles.csv

      The CSV has the columns from which the VS Code extension for Identity Security Cloud imports roles. A role \
      has the entitlements of the potential role without those that are excluded, in the tenant or by the \
      decision. It is neither enabled nor requestable. Nothing is changed; 'rolesift roles provision' creates a role \
      in the tenant itself.

      With --criteria, a role gets its best membership rule ('rolesift roles rule ID') as criteria for its members, if \
      the rule finds at least 90 % of the potential role's identities and at least 90 % of those who fit it are in the \
      potential role. Other roles have no criteria, and are named.

      Roles that are provisioned or being provisioned are left out and named, so that none is created twice.

      A role whose entitlements cannot be written in the CSV is omitted, and the exit code is 1: the format \
      separates with | and ;, which a name must not contain. JSON has all roles.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format: csv, json, jsonl or table.", valueName: "format"))
  var output: OutputFormat = .csv

  @Flag(help: "Add membership criteria where a rule is good enough.")
  var criteria = false

  @OptionGroup(title: "Entitlements") var cut: CutOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let (roles, provisioned, accepted) = try read(on: .current)
    let isWritable = { (role: HandOverRole) in
      output != .csv || role.entitlements.allSatisfy { $0.cell != nil }
    }
    let written = roles.filter(isWritable)
    let omitted = roles.filter { !isWritable($0) }.map(\.name)
    try output.write(written, OutputColumn.handOver)
    if written.isEmpty, output != .table { Output.errors.say("No roles to hand over.") }
    Self.say(accepted.gone, "accepted but no longer in the tenant")
    Self.say(provisioned, "left out, because a role was created already or is being created")
    Self.say(
      written.filter { $0.owner == nil }.map(\.name), "no owner, which the import requires",
      verbs: ("has", "have"))
    if criteria {
      Self.say(
        written.filter { $0.membershipCriteria == nil }.map(\.name),
        "without criteria, because no rule is known to be good enough")
    }
    Self.say(accepted.unreadable, "omitted, because an entitlement cannot be read")
    Self.say(
      omitted, "omitted, because an entitlement has no source, no attribute, or a | or ; in a name")
    // Each omitted role was named.
    guard omitted.isEmpty, accepted.unreadable.isEmpty else { throw Failure(.failure, "") }
  }

  private static func say(
    _ names: [String], _ words: String, verbs: (one: String, many: String) = ("is", "are")
  ) {
    guard !names.isEmpty else { return }
    Output.errors.say(
      "\(names.count.counted("role \(verbs.one)", "roles \(verbs.many)")) \(words): "
        + "\(names.map(\.inQuotes).joined(separator: ", ")).")
  }

  private func read(
    on host: Host
  ) throws -> (roles: [HandOverRole], provisioned: [String], accepted: AcceptedRoles) {
    let (cut, criteria) = (cut, criteria)
    return try tenant.withAcceptedRoles(cut, on: host) { tenant, accepted in
      let (provisioned, others) = HandOver.split(accepted.roles)
      let roles = try await HandOver.roles(others, criteriaFrom: criteria ? tenant.evidence : nil)
      return (roles, provisioned.map(\.role.displayName), accepted)
    }
  }
}
