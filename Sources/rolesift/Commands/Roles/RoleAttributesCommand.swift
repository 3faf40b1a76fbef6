import ArgumentParser
import RoleMining
import RoleMiningClient

/// `rolesift roles attributes`: how the identities of a potential role are spread.
struct RoleAttributesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attributes",
    abstract: "Print how the identities of a potential role spread over attribute values.",
    discussion: """
        rolesift roles attributes ID

      An identity without a value counts under '-'. JSON is the potential role's \
      'identityDistribution'.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    let operation = role.operation
    guard !reading.dryRun.isDryRun else { return try DryRun(on: reading.tenant).show(operation) }
    guard !reading.output.isJSON else { return try printJSON(operation) }
    let role = try reading.tenant.withTenant { try await $0.client.run(operation) }
    let shares = (role.identityDistribution ?? []).flatMap(AttributeShare.shares)
    try reading.output.write(rows: shares, OutputColumn.attributeShare)
  }

  private func printJSON(_ operation: Operation<PotentialRole>) throws {
    let json = try reading.tenant.withTenant { try await $0.client.run(operation.raw) }
    // T-07: a role may come as a list of one.
    let role = try json.decoded(as: JSONValue.self).elements.first
    try reading.output.write(role?["identityDistribution"]?.elements ?? [], [])
  }
}
