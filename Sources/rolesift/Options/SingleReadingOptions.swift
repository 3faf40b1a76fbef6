import ArgumentParser
import RoleMining
import RoleMiningClient

/// What all commands have in common that print one thing.
struct SingleReadingOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The form of the output.", valueName: "form"))
  var output: OutputFormat = .table

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  /// Asks for one thing of the tenant and prints it.
  ///
  /// - Throws: `Failure`, `APIError`, `OutputClosed`.
  func print<Value: Codable>(
    _ operation: Operation<Value>, _ columns: [OutputColumn<Value>]
  ) throws {
    guard !dryRun.isDryRun else { return try DryRun(on: tenant).show(operation) }
    try answer({ _ in operation }) { try output.write(one: $0, columns) }
  }

  /// Asks for something about a potential role and prints it.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - operation: What is asked, for the session of the role.
  ///   - write: Writes the answer in the forms that are not the tenant's own JSON.
  /// - Throws: `Failure`, `APIError`, `OutputClosed`.
  func print<Value: Codable>(
    of role: RoleOptions,
    _ operation: @escaping @Sendable (RoleMiningSession.ID) -> Operation<Value>,
    write: (Value) throws -> Void
  ) throws {
    guard !dryRun.isDryRun else { return try DryRun(on: tenant).show(of: role, operation) }
    try answer({ operation(try await role.sessionID(asking: $0)) }, write: write)
  }

  private func answer<Value: Codable>(
    _ operation: @escaping @Sendable (Client) async throws -> Operation<Value>,
    write: (Value) throws -> Void
  ) throws {
    guard output.isJSON else {
      return try write(
        tenant.withTenant { try await $0.client.run(operation($0.client)) })
    }
    // As the tenant wrote it: what nobody here knows of gets through.
    try output.write(
      one: tenant.withTenant { try await $0.client.run(operation($0.client).raw) })
  }
}
