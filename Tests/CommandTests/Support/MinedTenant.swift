import PseudoTerminal
import TestSupport
import Testing

/// A local tenant with one session and one potential role.
struct MinedTenant {
  /// Holds the file.
  let folder: TemporaryFolder
  /// The path of the file.
  let path: String
  /// The potential role's id.
  let roleID: String

  init(_ files: AccessFiles = AccessFiles()) throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "team.db")
    try files.write(to: folder)
    let imported = try Program.run("import", folder.path(of: "export"), "--into", path)
    try #require(imported.status == .exited(0), "\(imported.errors)")
    let mined = try Program.run(
      "mine", "--local", path, "--min-identities", "5", "--name", "Team", "--output", "csv")
    try #require(mined.status == .exited(0), "\(mined.errors)")
    let lines = mined.output.split(separator: "\n")
    try #require(lines.count == 2, "\(mined.output)")
    roleID = try String(#require(lines[1].split(separator: ",").last))
  }

  /// Runs a command on the tenant.
  func run(_ arguments: String...) throws -> CompletedCommand { try run(arguments) }

  /// Runs a command on the tenant.
  func run(_ arguments: [String]) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", path])
  }
}
