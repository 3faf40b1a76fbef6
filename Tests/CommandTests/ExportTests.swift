import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The export of a potential role` {
  let tenant: MinedTenant
  let path: String

  init() throws {
    tenant = try MinedTenant()
    path = tenant.folder.path(of: "role.zip")
  }

  @Test(arguments: [[], ["--min-popularity", "50", "--no-common-access", "--timeout", "1m"]])
  func `is an archive that only its owner can read`(options: [String]) throws {
    let command = try CompletedCommand(
      running: RolesiftBinary.path,
      ["roles", "export", tenant.roleID, "--local", tenant.path, "--to", path] + options)
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(command.output == path + "\n")
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: [0x50, 0x4B]))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `replaces a file only with --force`() throws {
    try tenant.folder.write("mine", to: "role.zip")
    let refused = try tenant.run("roles", "export", tenant.roleID, "--to", path)
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("--force"))
    #expect(try tenant.folder.read("role.zip") == "mine")
    let forced = try tenant.run("roles", "export", tenant.roleID, "--to", path, "--force")
    #expect(forced.status == .exited(0))
  }

  @Test func `T-35: exports everything in a read-only run`() throws {
    let all = try tenant.run("roles", "export", tenant.roleID, "--to", path, "--read-only")
    #expect(all.status == .exited(0))
    let some = try tenant.run(
      "roles", "export", tenant.roleID, "--to", path, "--force", "--read-only",
      "--min-popularity", "50")
    #expect(some.status == .exited(2))
    #expect(some.errors.contains("export everything"))
  }
}
