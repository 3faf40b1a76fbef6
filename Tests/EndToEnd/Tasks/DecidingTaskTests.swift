import FoundationEssentials
import Glibc
import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Task 5, deciding on fifty roles` {
  private static let count = 50

  @Test(arguments: TaskTenant.Kind.allCases)
  func `takes one key each and no request, even after the program was killed`(
    kind: TaskTenant.Kind
  ) throws {
    let tenant = try TaskTenant(kind, copy: GroupsDatabase.copy)
    let first = try tenant.review("--fresh")
    try first.terminal.waitUntil(contains: "Role mining sessions")
    try first.press("g", "r")
    let roles = try tenant.roles().map(\.name)
    try #require(roles.count >= Self.count)
    try waitForList(first.terminal, at: roles[0])
    var requests = try decide(roles[..<(Self.count / 2)], in: tenant, by: first)
    let next = try tenant.roles()[Self.count / 2]
    try first.terminal.waitUntil("the place on record") { _ in
      (try? tenant.journal("SELECT value FROM place").contains { $0.contains(next.id) }) ?? false
    }
    first.terminal.send(signal: SIGKILL)
    #expect(try first.terminal.waitForExit() == .signalled(SIGKILL))

    let second = try tenant.review("--resume")
    second.goOn(after: first)
    try waitForList(second.terminal, at: next.name)
    requests += try decide(roles[(Self.count / 2)..<Self.count], in: tenant, by: second)
    let report = tenant.path(of: "review.json")
    try tenant.run("review", "report", "--format", "json", "--to", report)
    let decided = try JSONDecoder().decode(
      Report.self, from: Data(contentsOf: URL(filePath: report)))
    #expect(decided.roles.count == Self.count)
    #expect(decided.roles.count { $0.decision.note?.hasPrefix("Note on ") == true } == 10)
    #expect(try tenant.run("journal", "verify", onTenant: false).hasPrefix("intact"))
    // The command for the report counts as a key.
    try TaskTable().expect("T5", on: kind, keys: second.keyCount + 1, requests: requests)
  }

  /// Decides on roles, on each fifth with a note.
  ///
  /// - Returns: How many requests that took.
  private func decide(
    _ roles: ArraySlice<String>, in tenant: TaskTenant, by player: TaskPlayer
  ) throws -> Int {
    let before = tenant.decidingRequests
    for (index, role) in zip(roles.indices, roles) {
      if index.isMultiple(of: 5) {
        try player.press("i", until: "Note")
        try player.enter("Note on \(role)", until: "Updated the note on \(role)")
      }
      let isAccepted = index.isMultiple(of: 2)
      try player.press(isAccepted ? "a" : "d")
      // The row changes a moment after the message, and a key pressed just then would be ignored.
      try player.terminal.waitUntil("the decision on \(role)") {
        $0.contains("\(isAccepted ? "Accepted" : "Rejected") \(role).")
          && $0.contains("\(index + 1) of 60 decided")
      }
    }
    return tenant.decidingRequests - before
  }

  private func waitForList(_ terminal: PseudoTerminal, at role: String) throws {
    try terminal.waitUntil("the row of \(role)") {
      $0.currentName == role && $0.lines.contains { $0.contains(/Potential roles +[0-9]/) }
    }
  }

  private struct Report: Decodable {
    struct Role: Decodable {
      struct Decision: Decodable { let note: String? }

      let decision: Decision
    }

    let roles: [Role]
  }
}

extension TaskTenant {
  /// The requests without those of a list that say who its roles are: they come with its rows, at any time.
  fileprivate var decidingRequests: Int { requests.count { $0 != "listPotentialRoleWho" } }
}
