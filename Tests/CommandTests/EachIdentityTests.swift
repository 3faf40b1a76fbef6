import PseudoTerminal
import TestSupport
import Testing

/// A tenant of the cloud with one accepted role of ten identities, of which each says what it holds, one by one.
private struct AskedTenant {
  let server: PlainWebServer
  let home: TemporaryFolder

  /// Starts the tenant.
  ///
  /// - Parameter refuses: Whether the login may not read what identities hold.
  /// - Throws: `SystemFailure`.
  init(refuses: Bool = false) throws {
    home = try TemporaryFolder()
    server = try .tenant { request in
      let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
      return Self.answer(String(path.prefix { $0 != "?" }), refuses: refuses)
    }
  }

  private static func answer(_ path: String, refuses: Bool) -> PlainWebServer.Answer {
    if path.hasPrefix("/rolesift/") { return .init(status: "404 Not Found", body: "{}") }
    if path.contains("/entitlements/identities/") {
      return refuses ? .init(status: "403 Forbidden", body: "{}") : held(by: path)
    }
    if path.hasSuffix("entitlement-popularities") {
      return .init(
        total: 2,
        body: #"[{"id":"e1","entitlementRef":{"id":"e1"},"name":"Pay","identityCount":4,"#
          + #""popularity":40},{"id":"e2","entitlementRef":{"id":"e2"},"name":"Read","#
          + #""identityCount":9,"popularity":90}]"#)
    }
    if path.hasSuffix("/identities") {
      let rows = (1...10).map { #"{"id":"i\#($0)","name":"P\#($0)"}"# }
      return .init(total: 10, body: "[\(rows.joined(separator: ","))]")
    }
    let role =
      #"{"id":"r1","name":"Role","identityCount":10,"entitlementCount":2,"session":{"id":"s1"}}"#
    if path.hasSuffix("/r1") { return .init(body: role) }
    if path.hasSuffix("/role-mining-potential-roles") { return .init(total: 1, body: "[\(role)]") }
    if path.contains("role-mining-") { return .init(total: 0, body: "[]") }
    return .init(status: "403 Forbidden", body: "{}")
  }

  /// The first four hold both, five more the second one, and the last one something else.
  private static func held(by path: String) -> PlainWebServer.Answer {
    let identity = path.split(separator: "/").dropLast().last ?? ""
    let number = Int(identity.dropFirst()) ?? 0
    let held = number <= 4 ? ["e1", "e2"] : number <= 9 ? ["e2"] : ["e7"]
    let rows = held.map { #"{"id":"\#($0)"}"# }
    return .init(total: rows.count, body: "[\(rows.joined(separator: ","))]")
  }

  private var environment: [String: String] {
    server.variables.merging(["HOME": home.path, "XDG_STATE_HOME": home.path]) { $1 }
  }

  /// Accepts the role on the screen.
  func accept() throws {
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["--fresh", "--reviewer", "Ana"], columns: 120,
      environment: environment)
    try terminal.waitUntil(contains: "sessions")
    try terminal.press("g", "r")
    try terminal.waitUntil(contains: "All potential roles")
    try terminal.press("a")
    try terminal.waitUntil(contains: "1 of 1 decided")
    try terminal.press("q", "q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  func run(_ arguments: String...) throws -> CompletedCommand {
    try CompletedCommand(running: RolesiftBinary.path, arguments, environment: environment)
  }
}

@Suite(.timeLimit(.minutes(5))) struct `Asking each identity of a role` {
  @Test func `says who would gain what`() throws {
    let tenant = try AskedTenant()
    let gains = try tenant.run("roles", "gains", "r1", "--each-identity", "--output", "csv")
    #expect(gains.status == .exited(0), "\(gains.errors)")
    let lines = gains.output.split(separator: "\n")
    #expect(lines.count == 11 && lines.contains("P10,2,0,Pay; Read,i10"), "\(gains.output)")
    #expect(lines.contains("P5,1,1,Pay,i5") && lines.contains("P4,0,2,,i4"))
    #expect(gains.errors.contains("6 identities would gain 7 grants."))
  }

  @Test func `says what would be redundant`() throws {
    let tenant = try AskedTenant()
    let alone = try tenant.run("roles", "gains", "r1", "--redundant")
    #expect(alone.status == .exited(1) && alone.errors.contains("--each-identity asks"))
    let redundant = try tenant.run(
      "roles", "gains", "r1", "--redundant", "--each-identity", "--output", "csv")
    #expect(redundant.output.contains("P1,2,Pay; Read,i1"), "\(redundant.errors)")
    #expect(redundant.errors.contains("13 grants of 9 identities would be redundant."))
  }

  @Test func `gives the numbers, and says why, if that is refused`() throws {
    let tenant = try AskedTenant(refuses: true)
    let gains = try tenant.run("roles", "gains", "r1", "--each-identity", "--output", "csv")
    #expect(gains.output.hasPrefix("name,application,count,identities,id\nPay,,6,,e1\n"))
    #expect(gains.errors.contains("Who holds what is not known: this login lacks the permission."))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `What commands say about accepted roles in the cloud` {
  @Test func `are the numbers that popularity gives`() throws {
    let tenant = try AskedTenant()
    try tenant.accept()
    let gains = try tenant.run("roles", "gains", "--accepted", "--output", "csv")
    #expect(gains.status == .exited(0), "\(gains.errors)")
    #expect(gains.output == "name,application,count,identities,id\nPay,,6,,e1\nRead,,1,,e2\n")
    #expect(gains.errors.contains("6 to 7 identities would gain 7 grants. Who holds what is not"))
    let people = try tenant.run("roles", "gains", "--accepted", "--by", "identity")
    #expect(people.status == .exited(1) && people.errors.contains("--each-identity asks"))
    let coverage = try tenant.run("coverage")
    #expect(coverage.errors.contains("These are bounds; who holds what is not known"))
  }

  @Test func `are exact once each identity was asked`() throws {
    let tenant = try AskedTenant()
    try tenant.accept()
    let gains = try tenant.run(
      "roles", "gains", "--accepted", "--each-identity", "--output", "csv")
    #expect(gains.status == .exited(0), "\(gains.errors)")
    #expect(gains.output.contains("P10,2,0,Pay; Read,i10\n"), "\(gains.output)")
    #expect(gains.errors.contains("6 identities would gain 7 grants."))
    let coverage = try tenant.run("coverage", "--each-identity", "--output", "csv")
    #expect(coverage.output.contains("figure,count\n"), "\(coverage.output)")
    #expect(coverage.output.contains("Grants explained,13\n"))
    #expect(coverage.output.contains("Grants left over,\n"))
    #expect(
      coverage.errors.contains(
        "These figures are exact, but the tenant was not asked what others hold."))
  }

  @Test func `are the numbers still if asking is refused`() throws {
    let tenant = try AskedTenant(refuses: true)
    try tenant.accept()
    let gains = try tenant.run(
      "roles", "gains", "--accepted", "--each-identity", "--output", "csv")
    #expect(gains.output.contains("Pay,,6,,e1\n"), "\(gains.errors)")
    #expect(gains.errors.contains("Who holds what is not known: this login lacks the permission."))
  }
}
