import ArgumentParser
import RoleMining
import RoleMiningClient

/// `rolesift roles attributes`: the attribute distribution of a potential role.
struct RoleAttributesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attributes",
    abstract: "Print how many identities of a potential role share each attribute value.",
    discussion: """
        rolesift roles attributes ID

      '-' stands for identities without a value. JSON is the 'identityDistribution' of the potential \
      role.
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
