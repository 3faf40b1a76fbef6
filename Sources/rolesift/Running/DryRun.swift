import RoleMining
import RoleMiningClient

/// Prints requests as shell commands on standard output instead of sending them.
///
/// ```swift
/// if sending.isDryRun { return try DryRun(on: tenant).show(.change(id, change)) }
/// ```
///
/// It opens nothing and sends nothing, not even a token request. A change has already read what it
/// depends on, such as whether anything would change.
struct DryRun {
  private let address: TenantURL?
  private let version: APIVersion

  /// Resolves the target address, and says that nothing is sent.
  ///
  /// - Throws: `ConnectionSettingsError` if no settings lead to a tenant.
  init(on tenant: TenantOptions, host: Host = .current) throws {
    let target = tenant.file == nil ? try tenant.target(on: host) : nil
    version = target?.version.value ?? tenant.version ?? .v2024
    address = target?.tenant.value
    let advice =
      tenant.file.map {
        "Take SAIL_BASE_URL and the token SAIL_TOKEN from 'rolesift serve \($0)'."
      }
      ?? "Put an access token into SAIL_TOKEN."
    Output.errors.say("Dry run: nothing is sent. \(advice)")
  }

  /// Prints the request of an operation.
  ///
  /// - Throws: `APIError` if it is not a valid request, `OutputClosed`.
  func show<Output>(_ operation: Operation<Output>) throws {
    try write(command(operation))
  }

  /// Prints the request of an operation on a potential role, preceded by the request for its session if
  /// that is not known.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - operation: Makes the operation for a session.
  /// - Throws: `APIError` if it is not a valid request, `OutputClosed`.
  func show<Output>(
    of role: RoleOptions, _ operation: (RoleMiningSession.ID) throws -> Operation<Output>
  ) throws {
    try show(of: role.roleID, in: role.session, operation)
  }

  /// Prints the request of an operation on a potential role that is given by its id.
  ///
  /// - Throws: `APIError` if it is not a valid request, `OutputClosed`.
  func show<Output>(
    of role: PotentialRole.ID, in session: String?,
    _ operation: (RoleMiningSession.ID) throws -> Operation<Output>
  ) throws {
    if let session { return try show(operation(RoleMiningSession.ID(session))) }
    try write("First read the role; its session.id is SESSION_ID:", isComment: true)
    try write(command(.role(role)), isComment: true)
    try show(operation(RoleMiningSession.ID(RoleOptions.unknownSession)))
  }

  /// Prints a remark.
  ///
  /// - Throws: `OutputClosed`.
  func note(_ words: String) throws { try write(words, isComment: true) }

  private func command<Output>(_ operation: Operation<Output>) throws -> String {
    let variables = [RoleOptions.unknownSession: RoleOptions.sessionVariable]
    let command = try CurlCommand(
      operation, to: address, version: version, variables: variables)
    // Invisible characters occur only in the strings of a JSON body, where they can be escaped.
    return JSONText.escapingInvisible(command.description)
  }

  private func write(_ text: String, isComment: Bool = false) throws {
    for line in text.split(separator: "\n") {
      try Output.standard.raw((isComment ? "# " : "") + line + "\n")
    }
  }

}
