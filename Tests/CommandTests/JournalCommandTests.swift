import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The journal of commands` {
  private let tenant: MinedTenant
  private let state: TemporaryFolder

  init() throws {
    tenant = try MinedTenant()
    state = try TemporaryFolder()
  }

  private func run(_ arguments: String..., onTenant: Bool = true) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments + (onTenant ? ["--local", tenant.path] : []),
      environment: ["XDG_STATE_HOME": state.path])
  }

  private func rename(_ name: String, _ more: String...) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path,
      ["roles", "rename", tenant.roleID, name, "--yes", "--local", tenant.path] + more,
      environment: ["XDG_STATE_HOME": state.path])
  }

  private func mode(of name: String) -> mode_t {
    var status = stat()
    return stat(state.path(of: name), &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `holds each change with the state before it and its outcome`() throws {
    #expect(try rename("Clerks", "--reviewer", "Ana").status == .exited(0))
    let list = try run("journal", "--output", "jsonl")
    #expect(list.status == .exited(0))
    let lines = list.output.split(separator: "\n")
    try #require(lines.count == 2, "\(list.output)\(list.errors)")
    #expect(lines[0].contains(#""result":"done""#))
    #expect(lines[1].contains(#""kind":"change""#))
    #expect(lines[1].contains(#""reviewer":"Ana""#))
    #expect(lines[1].contains(#""method":"PATCH""#))
    #expect(lines[1].contains(#""before":{"#))
    #expect(lines[1].contains(#""tenant":"local:"#))
    #expect(mode(of: "rolesift") == 0o700)
    #expect(mode(of: "rolesift/journal.db") == 0o600)
  }

  @Test func `is listed by role and time, and for one tenant or all`() throws {
    _ = try rename("Clerks")
    let other = try MinedTenant()
    func count(_ arguments: String...) throws -> Int {
      let list = try CompletedCommand(
        running: RolesiftBinary.path, ["journal", "list", "--output", "jsonl"] + arguments,
        environment: ["XDG_STATE_HOME": state.path])
      #expect(list.status == .exited(0), "\(list.errors)")
      return list.output.split(separator: "\n").count
    }
    #expect(try count("--local", tenant.path) == 2)
    #expect(try count("--local", other.path) == 0)
    #expect(try count("--all-tenants") == 2)
    #expect(try count("--all-tenants", "--role", tenant.roleID) == 2)
    #expect(try count("--all-tenants", "--role", "x") == 0)
    #expect(try count("--all-tenants", "--since", "1d") == 2)
    #expect(try count("--all-tenants", "--since", "2099-01-01") == 0)
    #expect(try count("--all-tenants", "--limit", "1") == 1)
    #expect(try run("journal", "--since", "soon").status == .exited(2))
    let table = try run("journal")
    #expect(table.output.contains("rename '"), "\(table.output)")
    #expect(table.output.contains("change 1: done"))
  }

  @Test func `of a moved or copied file stays with it`() throws {
    _ = try rename("Clerks")
    let copy = tenant.folder.path(of: "copy.db")
    try FileManager.default.copyItem(atPath: tenant.path, toPath: copy)
    let list = try run("journal", "--local", copy, "--output", "jsonl", onTenant: false)
    #expect(list.output.split(separator: "\n").count == 2)
  }

  @Test func `is verified, and a report reveals a tail that was cut off`() throws {
    #expect(try run("journal", "verify", onTenant: false).errors.contains("no journal yet"))
    _ = try rename("Clerks")
    let verified = try run("journal", "verify", onTenant: false)
    #expect(verified.status == .exited(0))
    #expect(verified.output.hasPrefix("intact, 2 records, last hash "))
    let report = try state.write(verified.output, to: "report.txt")
    _ = try rename("Tellers")
    let again = try run("journal", "verify", "--report", report, onTenant: false)
    #expect(again.output.hasPrefix("intact, 4 records"))
    for suffix in ["", "-wal", "-shm"] {
      unlink(state.path(of: "rolesift/journal.db\(suffix)"))
    }
    _ = try rename("Cashiers")
    let cut = try run("journal", "verify", "--report", report, onTenant: false)
    #expect(cut.status == .exited(1))
    #expect(cut.errors.contains("report.txt' and the journal '"))
    #expect(cut.errors.contains("states another hash for record 2: the journal was rewritten"))
    let empty = try state.write("nothing", to: "empty.txt")
    #expect(try run("journal", "verify", "--report", empty, onTenant: false).status == .exited(2))
    let pipe = state.path(of: "pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let unread = try run("journal", "verify", "--report", pipe, onTenant: false)
    #expect(unread.status == .exited(2))
    #expect(unread.errors.contains("this pipe has no writer"))
  }

  @Test func `that cannot be written keeps a change from being sent, and says why`() throws {
    try state.write("", to: "rolesift")
    let renamed = try rename("Clerks")
    #expect(renamed.status == .exited(1))
    #expect(renamed.errors.contains("cannot be written"))
    #expect(renamed.errors.contains("Nothing was sent."))
    #expect(try !run("roles", "show", tenant.roleID).output.contains("Clerks"))
    let homeless = try CompletedCommand(
      running: RolesiftBinary.path,
      ["roles", "rename", tenant.roleID, "Clerks", "--yes", "--local", tenant.path],
      environment: ["XDG_STATE_HOME": "relative"])
    #expect(homeless.status == .exited(1))
    #expect(homeless.errors.contains("Set HOME or XDG_STATE_HOME"))
  }

  @Test func `of all tenants is suggested where there are no settings`() throws {
    let list = try CompletedCommand(
      running: RolesiftBinary.path, ["journal"],
      environment: ["HOME": state.path, "XDG_STATE_HOME": state.path])
    #expect(list.status == .exited(2))
    #expect(list.errors.contains("rolesift journal --all-tenants"), "\(list.errors)")
  }

  @Test func `has the new session that the command mine creates`() throws {
    let mined = try run("mine", "--min-identities", "5", "--name", "Second")
    #expect(mined.status == .exited(0), "\(mined.errors)")
    let list = try run("journal")
    #expect(list.output.contains("create the session 'Second'"))
    #expect(list.output.contains("change 1: done"))
  }

  @Test func `is not needed for reading, and a dry run leaves nothing in it`() throws {
    _ = try run("roles")
    _ = try run("roles", "rename", tenant.roleID, "Clerks", "--dry-run")
    #expect(state.contents == [])
    #expect(try rename("Clerks", "--reviewer", " ").status == .exited(2))
  }
}
