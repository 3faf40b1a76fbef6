import PseudoTerminal

/// Rolesift, started like by a script or a person.
enum Program {
  /// Runs it without a terminal until it ends.
  static func run(
    _ arguments: String..., variables: [String: String] = [:], folder: String? = nil
  ) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments, environment: variables, folder: folder)
  }

  /// Starts it on a terminal that is wide enough for long lines.
  static func start(
    _ arguments: String..., variables: [String: String] = [:], columns: Int = 160
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      RolesiftBinary.path, arguments, columns: columns, environment: variables)
  }
}
