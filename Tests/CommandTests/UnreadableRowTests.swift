import PseudoTerminal
import Synchronization
import Testing

/// Issue 7, number 10: what cannot be read is counted wherever it is missing.
@Suite(.timeLimit(.minutes(5))) struct `A row that cannot be read` {
  /// 300 roles, of which two in three have a quality that is no number.
  private static func role(_ number: Int) -> String {
    let quality = number.isMultiple(of: 3) ? "7" : #""high""#
    return #"{"id":"r\#(number)","name":"Role \#(number)","quality":\#(quality)}"#
  }

  @Test(arguments: ["table", "csv"])
  func `is counted below a table and a file, and is a failure`(form: String) throws {
    let server = try PlainWebServer.list(of: 300, row: Self.role)
    let command = try Program.run("roles", "--all", "-o", form, variables: server.variables)
    #expect(command.status == .exited(1))
    #expect(command.output.split(separator: "\n").count == 101)
    #expect(
      command.errors == """
        rolesift: 200 rows could not be read and are left out; the first: quality: a number was \
        expected, not 'high'. --output json has all of them.

        """)
  }

  @Test(arguments: ["json", "jsonl"])
  func `is passed on as JSON, where nothing is missing`(form: String) throws {
    let server = try PlainWebServer.list(of: 300, row: Self.role)
    let command = try Program.run("roles", "--all", "-o", form, variables: server.variables)
    #expect(command.status == .exited(0) && command.errors == "")
    #expect(command.output.split(separator: "\n").count { $0.contains("\"high\"") } == 200)
  }

  @Test func `is told of when the rest of the list cannot be had`() throws {
    let server = try PlainWebServer.list(of: 600, refusalFrom: 250, row: Self.role)
    let command = try Program.run("roles", "--all", "-o", "csv", variables: server.variables)
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("The output ends early, after 84 of 600 rows."))
    #expect(command.errors.contains("166 rows could not be read"))
  }

  /// A tenant with a potential role of three entitlements, of which two can be read.
  private static func tenant() throws -> PlainWebServer {
    try PlainWebServer.tenant { request in
      let entitlements = [("a", "50"), ("b", "\"often\""), ("c", "90")].map {
        #"{"entitlementRef":{"id":"\#($0)"},"name":"Access \#($0)","popularity":\#($1)}"#
      }
      let role = #"{"id":"r","name":"Clerks","identityCount":10,"session":{"id":"s"}}"#
      return switch request {
      case _ where request.contains("/entitlement-popularities"):
        .init(total: 3, body: "[" + entitlements.joined(separator: ",") + "]")
      case _ where request.contains("/excluded-entitlements"): .init(total: 0, body: "[]")
      case _ where request.contains("/public-identities"): .init(body: #"[{"id":"u","name":"U"}]"#)
      default: .init(body: role)
      }
    }
  }

  @Test func `goes into a role, and the plan says so`() throws {
    let server = try Self.tenant()
    let command = try Program.run(
      "roles", "provision", "r", "--name", "N", "--owner", "u", "--yes", variables: server.variables
    )
    #expect(command.errors.contains("2 entitlements, in access profiles, on"))
    #expect(
      command.errors.contains("and 1 entitlement that cannot be read (the first: popularity: "))
    #expect(command.errors.contains("), which goes in, with new grants that nobody can count"))
  }

  @Test func `is not considered for exclusion, and the plan says so`() throws {
    let server = try Self.tenant()
    let command = try Program.run(
      "roles", "exclude", "r", "--below", "80", "--yes", variables: server.variables)
    #expect(command.errors.contains("Leave 1 entitlement out"))
    #expect(command.errors.contains("besides 1 that cannot be read."))
    #expect(command.errors.contains("1 entitlement that cannot be read (the first: popularity: "))
    #expect(command.errors.contains(") is not considered and is not left out."))
    let named = try Program.run("roles", "exclude", "r", "b", "--yes", variables: server.variables)
    #expect(named.status == .exited(2))
    #expect(named.errors.contains("has no entitlement 'b', so nothing was sent"))
    #expect(named.errors.contains("1 entitlement that cannot be read"))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `A bad byte in a name` {
  private static func requests(of form: String) throws -> (CompletedCommand, Int) {
    let asked = Mutex(0)
    let server = try PlainWebServer.tenant { _ in
      asked.withLock { $0 += 1 }
      let rows =
        Array(#"[{"id":"a","name":"A"#.utf8) + [0xFF, 0x09] + Array(#"B"},{"id":"b"}]"#.utf8)
      return .init(total: 2, bytes: rows)
    }
    let command = try Program.run("roles", "--all", "-o", form, variables: server.variables)
    return (command, asked.withLock(\.self))
  }

  @Test(arguments: ["json", "jsonl", "csv", "table"])
  func `costs nothing but itself, and is asked for once`(form: String) throws {
    let (command, count) = try Self.requests(of: form)
    #expect(command.status == .exited(0) && command.errors == "")
    #expect(count == 1)
    // A table shows what cannot be seen as a dot.
    #expect(command.output.contains(form == "table" ? "A·" : "A\u{FFFD}"))
    if form == "jsonl" {
      let first = #"{"id":"a","name":"A\#u{FFFD}\u0009B"}"#
      #expect(command.output == first + "\n" + #"{"id":"b"}"# + "\n")
    }
  }
}
