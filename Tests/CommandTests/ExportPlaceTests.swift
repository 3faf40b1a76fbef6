import Dispatch
import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The place of an export` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  /// Runs a shell command in which `"$@"` exports the role.
  private func shell(_ line: String, _ options: String...) throws -> CompletedCommand {
    let export = ["roles", "export", tenant.roleID, "--local", tenant.path]
    return try CompletedCommand(
      running: "/bin/bash", ["-c", line, "bash", RolesiftBinary.path] + export + options,
      folder: tenant.folder.path)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: tenant.folder.path(of: name)))
  }

  private func kind(of name: String) -> mode_t {
    var status = stat()
    return lstat(tenant.folder.path(of: name), &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// Whether it is exactly an archive.
  private func isArchive(_ bytes: Data) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) && bytes.last != UInt8(ascii: "\n")
  }

  @Test func `may be standard output, which then has nothing else`() throws {
    let command = try shell("\"$@\" | cat > piped.zip", "--to", "/dev/stdout")
    #expect(command.status == .exited(0))
    #expect(isArchive(try bytes("piped.zip")))
    #expect(command.errors.contains("/dev/stdout: "))
  }

  @Test(arguments: [[], ["--force"]])
  func `may be a pipe, which is kept`(options: [String]) throws {
    let line =
      "mkfifo pipe && cat pipe > read.zip & until [ -p pipe ]; do :; done; "
      + "until \"$@\" \(options.joined(separator: " ")) 2>errors; do "
      + "grep -q 'has no reader' errors || exit 1; done; wait"
    let command = try shell(line, "--to", "pipe")
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(kind(of: "pipe") == S_IFIFO)
    #expect(isArchive(try bytes("read.zip")))
  }

  @Test func `is not replaced if it is a device, not even with --force`() throws {
    let path = tenant.folder.path(of: "null")
    // The numbers of /dev/null. Only root may create it.
    guard mknod(path, S_IFCHR | 0o666, dev_t(1 << 8 | 3)) == 0 else { return }
    try #require(symlink("null", tenant.folder.path(of: "link")) == 0)
    for name in ["null", "link"] {
      #expect(try shell("\"$@\"", "--to", name, "--force").status == .exited(0))
      #expect(kind(of: "null") == S_IFCHR && kind(of: "link") != S_IFREG)
    }
  }

  @Test func `is refused if it is a folder, even with --force`() throws {
    let command = try shell("\"$@\"", "--to", ".", "--force")
    #expect(command.status == .exited(2))
    #expect(command.errors == "rolesift: . is a folder. Choose the name of a file.\n")
  }

  @Test(arguments: ["", "-wal", "-shm", "-journal", " by a link", " by a second name"])
  func `is refused if it is the exported tenant's database`(suffix: String) throws {
    let place = tenant.path + suffix
    if suffix == " by a link" { try #require(symlink(tenant.path, place) == 0) }
    if suffix == " by a second name" { try #require(link(tenant.path, place) == 0) }
    let command = try tenant.run("roles", "export", tenant.roleID, "--to", place, "--force")
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("\(place) is in use by this program and was not replaced."))
    #expect(try tenant.run("roles", "show", tenant.roleID).status == .exited(0))
  }

  @Test func `is cleaned up after a killed export`() throws {
    let (arrival, departure) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let server = try PlainWebServer.tenant { _ in
      arrival.signal()
      departure.wait()
      return .init(body: "{}")
    }
    let folder = try TemporaryFolder()
    let path = folder.path(of: "role.zip")
    let terminal = try Program.start(
      "roles", "export", "r", "--session", "s", "--to", path, variables: server.variables)
    #expect(arrival.wait(timeout: .now() + 30) == .success)
    #expect(folder.contents.count == 1)
    terminal.send(signal: SIGKILL)
    _ = try terminal.waitForExit()
    departure.signal()
    #expect(folder.contents.count == 1)
    #expect(try tenant.run("roles", "export", tenant.roleID, "--to", path).status == .exited(0))
    #expect(folder.contents == ["role.zip"])
  }
}
