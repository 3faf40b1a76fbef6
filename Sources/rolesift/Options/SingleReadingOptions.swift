import ArgumentParser
import RoleMining
import RoleMiningClient

/// The options of every command that prints one thing.
struct SingleReadingOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The output format.", valueName: "format"))
  var output: OutputFormat = .table

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  /// Reads one thing and prints it.
  ///
  /// - Throws: `Failure`, `APIError`, `OutputClosed`.
  func print<Value: Codable>(
    _ operation: Operation<Value>, _ columns: [OutputColumn<Value>]
  ) throws {
    guard !dryRun.isDryRun else { return try DryRun(on: tenant).show(operation) }
    try answer({ _ in operation }) { try output.write(one: $0, columns) }
  }

  /// Reads something about a potential role and prints it.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - operation: The operation, for the session of the role.
  ///   - write: Writes the answer in formats other than the tenant's JSON.
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
    // As the tenant wrote it, including fields without a model here.
    try output.write(
      one: tenant.withTenant { try await $0.client.run(operation($0.client).raw) })
  }
}
