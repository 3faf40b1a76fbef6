import GRDB
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct `A server that is killed` {
  private static let rounds = 50

  private let folder: TemporaryFolder
  private let path: String
  private let ledger = Ledger()

  init() throws {
    folder = try TemporaryFolder()
    path = try DemoDatabase.copy(to: folder)
  }

  @Test func `Fifty kills in the middle of changes lose nothing and leave nothing half done`()
    throws
  {
    var roles: [Answered.Role] = []
    var (entitlements, owner) = ([String](), "")
    for round in 0..<Self.rounds {
      let (served, server) = try start()
      if round == 0 {
        roles = try list(server, "/v2024/role-mining-potential-roles")
        let held: [Answered.Entitlement] = try list(
          server,
          "/v2024/role-mining-sessions/\(roles[2].session.id)/potential-role-summaries/"
            + "\(roles[2].id)/entitlements")
        entitlements = held.prefix(3).map(\.id)
        let owners: [Answered.Created] = try list(server, "/v2024/public-identities?limit=1")
        owner = try #require(owners.first).id
        try #require(roles.count > 4 && entitlements.count > 1)
      }
      try checkTexts(server, roles)
      Writers(
        server: server, processID: served.processID, ledger: ledger, roles: roles,
        entitlements: entitlements, owner: owner, round: round
      ).work(until: 4 + round % 9)
      try served.waitForKill()
    }
    let (served, server) = try start()
    try checkTexts(server, roles)
    try waitForJobs(server)
    #expect(try served.stop() == .exited(0))
    try checkFile()
  }

  private func start() throws -> (ServedTenant, PlainHTTP) {
    let served = try ServedTenant(path)
    return (served, try PlainHTTP(to: served))
  }

  private func list<Value: Decodable>(_ server: PlainHTTP, _ path: String) throws -> [Value] {
    try #require(server.ask("GET", path)).decoded()
  }

  /// What was acknowledged is there; what was asked for is there in whole or not at all.
  private func checkTexts(_ server: PlainHTTP, _ roles: [Answered.Role]) throws {
    for (index, role) in roles.prefix(3).enumerated() {
      let path = "/v2024/role-mining-potential-roles/\(role.id)"
      let found = try #require(server.ask("GET", path)).decoded(Answered.Role.self)
      guard ledger.all.texts[role.id] != nil else { continue }
      if index < 2 {
        #expect(ledger.allows(found.name, of: role.id), "\(found.name)")
        #expect(found.name == found.description || found.name == role.name)
        ledger.acknowledge(found.name, of: role.id)
      } else {
        let count = found.excludedEntitlements?.count ?? 0
        #expect(count == 0 || count > 1, "half of the entitlements are left out")
        #expect(ledger.allows("\(count > 0)", of: role.id))
        ledger.acknowledge("\(count > 0)", of: role.id)
      }
    }
  }

  /// What was begun goes on to its end.
  private func waitForJobs(_ server: PlainHTTP) throws {
    let all = ledger.all
    #expect(!all.sessions.isEmpty && !all.exports.isEmpty && !all.provisions.isEmpty)
    let deadline = ContinuousClock.now + .seconds(60)
    func wait(for what: String, _ isDone: () throws -> Bool) throws {
      while try !isDone() {
        try #require(ContinuousClock.now < deadline, "\(what)")
      }
    }
    for session in all.sessions {
      try wait(for: "session \(session)") {
        let answer = try #require(
          server.ask("GET", "/v2024/role-mining-sessions/\(session)/status"))
        return try answer.decoded(Answered.State.self).state == "POTENTIAL_ROLES_CREATED"
      }
    }
    for export in all.exports {
      try wait(for: export) {
        let answer = try #require(server.ask("GET", export))
        return ["SUCCESS", "ERROR"].contains(try answer.decoded(Answered.Export.self).status)
      }
    }
    for role in all.provisions {
      try wait(for: "role \(role)") {
        let answer = try #require(server.ask("GET", "/v2024/role-mining-potential-roles/\(role)"))
        let role = try answer.decoded(Answered.Role.self)
        return role.provisionState == "COMPLETE" && role.roleId != nil
      }
    }
  }

  private func checkFile() throws {
    let queue = try DatabaseQueue(path: path)
    let (problems, orphans, made) = try queue.read { db in
      (
        try String.fetchAll(db, sql: "PRAGMA integrity_check"),
        try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count,
        try String.fetchAll(db, sql: "SELECT name FROM role WHERE name LIKE 'Made of %'")
      )
    }
    #expect(problems == ["ok"])
    #expect(orphans == 0)
    #expect(made.count == Set(made).count, "every role is made once")
    for role in ledger.all.provisions { #expect(made.contains("Made of \(role)")) }
  }
}
