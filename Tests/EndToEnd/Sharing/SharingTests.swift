import Dispatch
import GRDB
import PseudoTerminal
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Several processes on one file` {
  private static let changes = 200

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try DemoDatabase.copy(to: folder)
  }

  @Test func `Two servers and the command line keep each other's changes`() throws {
    let served = [try ServedTenant(path), try ServedTenant(path)]
    let servers = try served.map(PlainHTTP.init(to:))
    let roles: [Answered.Role] = try #require(
      servers[0].ask("GET", "/v2024/role-mining-potential-roles")
    ).decoded()
    try #require(roles.count > 2)

    let failures = Mutex<[String]>([])
    let working = Atomic(servers.count)
    let group = DispatchGroup()
    for (number, server) in servers.enumerated() {
      // A queue each: a shared one has no more threads than the machine has cores.
      DispatchQueue(label: "server \(number)").async(group: group) {
        for change in 1...Self.changes {
          let answer = Self.rename(roles[number], "change \(change)", at: server)
          guard answer?.isSuccess != true else { continue }
          let failure = "server \(number), change \(change): \(answer?.status ?? 0)"
          failures.withLock { $0.append(failure) }
        }
        working.subtract(1, ordering: .relaxed)
      }
    }
    var last = roles[2].name
    var commands = 0
    while commands == 0 || working.load(ordering: .relaxed) > 0 {
      commands += 1
      last = "command \(commands)"
      let command = try CompletedCommand(
        running: RolesiftBinary.path,
        ["roles", "rename", roles[2].id, last, "--local", path, "--yes"])
      #expect(command.status == .exited(0), "\(command.errors)")
    }
    group.wait()

    #expect(failures.withLock(\.self) == [])
    let names = ["change \(Self.changes)", "change \(Self.changes)", last]
    for server in servers {
      for (role, name) in zip(roles, names) {
        let answer = server.ask("GET", "/v2024/role-mining-potential-roles/\(role.id)")
        #expect(try #require(answer).decoded(Answered.Role.self).name == name)
      }
    }
    for tenant in served { #expect(try tenant.stop() == .exited(0)) }
    try checkFile()
  }

  private static func rename(
    _ role: Answered.Role, _ name: String, at server: PlainHTTP
  ) -> PlainHTTP.Answer? {
    server.ask(
      "PATCH", "/v2024/role-mining-potential-roles/\(role.id)",
      #"[{"op": "replace", "path": "/name", "value": "\#(name)"}]"#)
  }

  private func checkFile() throws {
    let problems = try DatabaseQueue(path: path).read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check")
    }
    #expect(problems == ["ok"])
  }
}
