import PseudoTerminal
import Synchronization
import Testing

/// Unreadable rows are counted wherever they are missing.
@Suite(.timeLimit(.minutes(5))) struct `An unreadable row` {
  /// 300 roles, two thirds with a malformed quality.
  private static func role(_ number: Int) -> String {
    let quality = number.isMultiple(of: 3) ? "7" : #""high""#
    return #"{"id":"r\#(number)","name":"Role \#(number)","quality":\#(quality)}"#
  }

  @Test(arguments: ["table", "csv"])
  func `is counted after a table and CSV, and is a failure`(form: String) throws {
    let server = try PlainWebServer.list(of: 300, row: Self.role)
    let command = try Program.run("roles", "--all", "-o", form, variables: server.variables)
    #expect(command.status == .exited(1))
    #expect(command.output.split(separator: "\n").count == 101)
    #expect(
      command.errors == """
        rolesift: 200 rows are unreadable and omitted (first problem: 'quality': expected a number, \
        got 'high'). --output json prints all rows.

        """)
  }

  @Test(arguments: ["json", "jsonl"])
  func `is passed on in JSON`(form: String) throws {
    let server = try PlainWebServer.list(of: 300, row: Self.role)
    let command = try Program.run("roles", "--all", "-o", form, variables: server.variables)
    #expect(command.status == .exited(0) && command.errors == "")
    #expect(command.output.split(separator: "\n").count { $0.contains("\"high\"") } == 200)
  }

  @Test func `is reported if a later page fails`() throws {
    let server = try PlainWebServer.list(of: 600, refusalFrom: 250, row: Self.role)
    let command = try Program.run("roles", "--all", "-o", "csv", variables: server.variables)
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("The output is incomplete: 84 of 600 rows."))
    #expect(command.errors.contains("166 rows are unreadable"))
  }

  /// A tenant with a potential role of three entitlements, two of them readable.
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

  @Test func `goes into a provisioned role, and the plan says so`() throws {
    let server = try Self.tenant()
    let command = try Program.run(
      "roles", "provision", "r", "--name", "N", "--owner", "u", "--yes", variables: server.variables
    )
    #expect(command.errors.contains("2 entitlements, in access profiles, on"))
    #expect(
      command.errors.contains("and 1 unreadable entitlement ('popularity': "))
    #expect(command.errors.contains("), which also goes in; their new grants are unknown"))
  }

  @Test func `is skipped by an exclusion, and the plan says so`() throws {
    let server = try Self.tenant()
    let command = try Program.run(
      "roles", "exclude", "r", "--below", "80", "--yes", variables: server.variables)
    #expect(command.errors.contains("Exclude 1 entitlement from "))
    #expect(command.errors.contains("plus 1 unreadable would remain"))
    #expect(command.errors.contains("1 unreadable entitlement ('popularity': "))
    #expect(command.errors.contains(") is skipped."))
    let named = try Program.run("roles", "exclude", "r", "b", "--yes", variables: server.variables)
    #expect(named.status == .exited(2))
    #expect(named.errors.contains("has no entitlement 'b', so nothing was sent"))
    #expect(named.errors.contains("1 unreadable entitlement"))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `An invalid byte in a name` {
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
  func `affects nothing else, and is requested once`(form: String) throws {
    let (command, count) = try Self.requests(of: form)
    #expect(command.status == .exited(0) && command.errors == "")
    #expect(count == 1)
    // A table shows invisible characters as dots.
    #expect(command.output.contains(form == "table" ? "A·" : "A\u{FFFD}"))
    if form == "jsonl" {
      let first = #"{"id":"a","name":"A\#u{FFFD}\u0009B"}"#
      #expect(command.output == first + "\n" + #"{"id":"b"}"# + "\n")
    }
  }
}
