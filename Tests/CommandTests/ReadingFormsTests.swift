import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Everything that can be read` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  private var role: String { tenant.roleID }

  /// Commands that print a list, and the number of rows here.
  private var lists: [(arguments: [String], count: Int)] {
    [
      (["sessions"], 1), (["sessions", "list"], 1), (["roles"], 1), (["roles", "list"], 1),
      (["roles", "list", "--saved"], 0), (["saved"], 0), (["entitlements", role], 5),
      (["entitlements", role, "--names"], 5), (["excluded", role], 0), (["identities", role], 12),
      (["applications", role], 1), (["usage", role, "--source", "s1"], 12),
    ]
  }

  private func output(_ arguments: [String], _ form: String) throws -> String {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", tenant.path, "--output", form])
    #expect(command.status == .exited(0), "\(arguments) \(form)")
    #expect(["", "rolesift: No rows.\n"].contains(command.errors), "\(arguments) \(form)")
    return command.output
  }

  @Test func `can be a table with a header`() throws {
    for list in lists {
      #expect(try output(list.arguments, "table").lines.count == list.count + 1, "\(list)")
    }
  }

  @Test func `is said to be empty on standard error, but only of a table`() throws {
    let table = try tenant.run("excluded", role)
    #expect(table.errors == "rolesift: No rows.\n")
    let csv = try tenant.run("excluded", role, "--output", "csv")
    #expect(csv.errors == "")
  }

  @Test func `can be one JSON array, with one row per line`() throws {
    for list in lists {
      let text = try output(list.arguments, "json")
      #expect(try JSONField.rows(text).count == list.count, "\(list)")
      #expect(text.lines.count == (list.count == 0 ? 1 : list.count + 2), "\(list)")
    }
  }

  @Test func `can be one JSON object per line`() throws {
    for list in lists {
      let lines = try output(list.arguments, "jsonl").lines
      #expect(try lines.flatMap { try JSONField.rows("[\($0)]") }.count == list.count, "\(list)")
      #expect(lines.count == list.count, "\(list)")
    }
  }

  @Test func `can be CSV with the wire's names in the header`() throws {
    for list in lists {
      let lines = try output(list.arguments, "csv").lines
      #expect(lines.count == list.count + 1, "\(list)")
      #expect(try #require(lines.first).split(separator: ",").contains { $0.hasSuffix("d") })
    }
  }

  @Test func `shows a single thing in each format`() throws {
    let session = try #require(try JSONField.rows(output(["sessions"], "json")).first?["id"])
    guard case .text(let id) = session else { return #expect(Bool(false), "\(session)") }
    for arguments in [
      ["sessions", "show", id], ["sessions", "show", id, "--status"], ["roles", "show", role],
      ["roles", "show", role, "--session", id], ["distribution", role],
    ] {
      #expect(try output(arguments, "table").lines.count >= 1, "\(arguments)")
      #expect(try output(arguments, "json").hasPrefix("{"), "\(arguments)")
      let (json, lines) = try (output(arguments, "json"), output(arguments, "jsonl").lines)
      #expect(try JSONField.rows("[\(json)]") == JSONField.rows("[\(lines[0])]"), "\(arguments)")
      #expect(lines.count == 1, "\(arguments)")
      #expect(try output(arguments, "csv").lines.count >= 2, "\(arguments)")
    }
  }

  @Test func `shows the progress of a session`() throws {
    let session = try #require(
      try output(["sessions"], "csv").lines.last?.split(separator: ",").last)
    let facts = try output(["sessions", "show", String(session)], "table")
    #expect(facts.contains("Progress    1 of 1 potential roles ready, 100 %"))
    #expect(
      try output(["sessions", "show", String(session), "--status"], "json")
        == "{\"state\":\"POTENTIAL_ROLES_CREATED\"}\n")
  }

  @Test func `draws the distribution`() throws {
    let lines = try output(["distribution", role], "table").lines
    #expect(lines[0].split(separator: " ") == ["Popularity", "Entitlements"])
    #expect(lines[1].split(separator: " ") == ["100.0", "5", Substring(bar)])
    #expect(try output(["distribution", role], "csv") == "popularity,count\n100.0,5\n")
  }

  private var bar: String { String(repeating: "#", count: 40) }

  @Test func `shows the attributes of a role`() throws {
    let arguments = ["roles", "attributes", role]
    #expect(try output(arguments, "csv").lines.contains("department,Finance,12"))
    #expect(try output(arguments, "table").contains("Finance"))
    #expect(try output(arguments, "json").contains(#""attributeName":"department""#))
  }

  @Test func `takes a filter and an order if the tenant does`() throws {
    let filtered = ["entitlements", role, "--names", "--filter", "entitlementRef.name sw \"Re\""]
    #expect(try output(filtered, "csv").lines.count == 2)
    let sorted = ["usage", role, "--source", "s1", "--sort", "-displayName"]
    #expect(try output(sorted, "csv").lines[1].hasPrefix("Person 9,"))
  }
}

extension String {
  /// The lines, without their ends.
  fileprivate var lines: [Substring] { split(separator: "\n") }
}
