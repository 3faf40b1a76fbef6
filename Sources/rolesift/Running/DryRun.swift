import RoleMining
import RoleMiningClient

/// Shows requests instead of sending them: as commands for a shell, on standard output.
///
/// ```swift
/// if sending.isDryRun { return try DryRun(on: tenant).show(.change(id, change)) }
/// ```
///
/// It opens nothing and asks nothing itself, not even for a token. A change has read before what has to
/// be known for it, such as whether there is anything to change.
struct DryRun {
  private let address: TenantURL?
  private let version: APIVersion

  /// Finds out where requests would go, and says that nothing is sent.
  ///
  /// - Throws: `ConnectionSettingsError` when nothing leads to a tenant.
  init(on tenant: TenantOptions, host: Host = .current) throws {
    let target = tenant.file == nil ? try tenant.target(on: host) : nil
    version = target?.version.value ?? tenant.version ?? .v2024
    address = target?.tenant.value
    let advice =
      tenant.file.map {
        "SAIL_BASE_URL and the token SAIL_TOKEN are what 'rolesift serve \($0)' says."
      }
      ?? "SAIL_TOKEN is to hold an access token."
    Output.errors.say("Nothing is sent. \(advice)")
  }

  /// Shows the request of an operation.
  ///
  /// - Throws: `APIError` when it cannot be a request, `OutputClosed`.
  func show<Output>(_ operation: Operation<Output>) throws {
    try write(command(operation))
  }

  /// Shows the request of an operation on a potential role: what would be asked first, when the
  /// session is not known, stands above it in a comment.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - operation: Makes the operation for a session.
  /// - Throws: `APIError` when it cannot be a request, `OutputClosed`.
  func show<Output>(
    of role: RoleOptions, _ operation: (RoleMiningSession.ID) throws -> Operation<Output>
  ) throws {
    guard role.session == nil else { return try show(operation(role.sessionOrVariable)) }
    try write("The session of the role comes first, its session.id as SESSION_ID:", isComment: true)
    try write(command(.role(role.roleID)), isComment: true)
    try show(operation(role.sessionOrVariable))
  }

  private func command<Output>(_ operation: Operation<Output>) throws -> String {
    let variables = [RoleOptions.unknownSession: RoleOptions.sessionVariable]
    let command = try CurlCommand(
      operation, to: address, version: version, variables: variables)
    // What cannot be seen stands in the texts of a body only, where JSON may spell it so.
    return JSONText.escapingInvisible(command.description)
  }

  private func write(_ text: String, isComment: Bool = false) throws {
    for line in text.split(separator: "\n") {
      try Output.standard.raw((isComment ? "# " : "") + line + "\n")
    }
  }

}
