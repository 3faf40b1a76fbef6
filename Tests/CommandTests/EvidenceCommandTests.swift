import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `What commands say about a role` {
  private static let files = {
    var files = AccessFiles()
    files.withNeighbours = true
    return files
  }()

  private let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant(Self.files)
  }

  private var role: String { tenant.roleID }

  private func output(_ arguments: String...) throws -> String {
    let command = try tenant.run(arguments)
    #expect(command.status == .exited(0), "\(arguments): \(command.errors)")
    return command.output
  }

  private func lines(_ arguments: String...) throws -> [Substring] {
    let command = try tenant.run(arguments)
    #expect(command.status == .exited(0), "\(arguments): \(command.errors)")
    return command.output.split(separator: "\n")
  }

  @Test func `has the lines of the overview`() throws {
    let lines = try lines("roles", "explain", role)
    #expect(
      lines.map { $0.prefix { $0 != " " } }.filter { !$0.isEmpty } == [
        "Advice", "Who", "Found", "Name", "Rule", "Access", "New", "Conflicts", "Similar",
        "Outliers",
      ])
    let text = lines.joined(separator: "\n")
    #expect(text.contains("Clerk, Finance"))
    #expect(text.contains("breaks 'Pay and approve'"))
    #expect(text.contains("the existing role 'Payments'"))
    let csv = try self.lines("roles", "explain", role, "--output", "csv")
    #expect(csv.first == "topic,text" && csv.contains { $0.hasPrefix("Conflicts,") })
  }

  @Test func `has all figures in JSON`() throws {
    let json = try output("roles", "explain", role, "--output", "json")
    for part in [
      #""names":["Clerk, Finance""#, #""rule":"Pay and approve""#,
      #""newGrants":{"atLeast":1,"atMost":1}"#, #""step":"#, #""criteria":"identity."#,
      #""unknown":[]"#, #""marks":["privileged"]"#,
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
    #expect(json.split(separator: "\n").count == 1)
  }

  @Test func `includes its rule, in words, as criteria and as a query`() throws {
    let lines = try lines("roles", "rule", role, "--output", "csv")
    #expect(
      lines[0] == "rule,found,missed,added,right,criteria,query,addedIdentities,missedIdentities")
    #expect(lines[1].contains(",12,0,0,100.0,"))
    #expect(
      try output("roles", "rule", role, "--criteria") == "identity.jobTitle eq \"Clerk\"\n")
    #expect(
      try output("roles", "rule", role, "--query") == "attributes.jobTitle.exact:\"Clerk\"\n")
    #expect(try output("roles", "rule", role).contains("department is Finance"))
    #expect(try output("roles", "rule", role, "--output", "json").contains(#""membership":{"#))
    #expect(try tenant.run("roles", "rule", role, "--query", "--criteria").status == .exited(2))
  }

  @Test func `includes who would gain what`() throws {
    let command = try tenant.run("roles", "gains", role, "--output", "csv")
    let lines = command.output.split(separator: "\n")
    #expect(lines.count == 13 && lines[0] == "name,count,held,gains,id")
    #expect(lines.contains("Person 12,1,4,Approve payments,u12"), "\(command.output)")
    #expect(command.errors.contains("1 identity would gain 1 grant."))
    let entitlements = try self.lines(
      "roles", "gains", role, "--by", "entitlement", "--output", "csv")
    #expect(entitlements.count == 6)
    #expect(entitlements[1].hasPrefix("Approve payments,Directory,1,Person 12,"))
    #expect(
      try output("roles", "gains", role, "--min-popularity", "95", "--output", "json")
        .contains(#""grantCount":{"atLeast":0,"atMost":0}"#))
  }

  @Test func `includes what its people would hold twice`() throws {
    let command = try tenant.run("roles", "gains", role, "--redundant", "--output", "csv")
    #expect(command.status == .exited(0), "\(command.errors)")
    // All but one hold all five, and the first one has two of them through the existing role.
    #expect(
      command.errors.contains("57 grants of 12 identities would be redundant."), "\(command.errors)"
    )
    #expect(command.output.contains("Person 1,3,"))
  }

  @Test func `includes the roles like it`() throws {
    let lines = try lines("roles", "similar", role, "--output", "csv")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("Payments,existing role,40.0,2,3,0,"), "\(lines[1])")
    #expect(try self.lines("roles", "similar", role, "--potential").count == 2)
  }

  @Test func `includes a comparison with an existing role`() throws {
    let existing = try #require(
      lines("roles", "similar", role, "--output", "csv").last?.split(separator: ",").last)
    let pairs = try lines("roles", "compare", role, String(existing), "--output", "csv")
    #expect(pairs.count == 2)
    #expect(
      pairs[0] == "first,second,entitlements.first,entitlements.second,entitlements.shared,"
        + "entitlements.same,entitlements.relation,identities.first,identities.second,"
        + "identities.shared,identities.same,identities.relation")
    #expect(
      pairs[1].hasSuffix(",Payments,5,2,2,40.0,secondInside,12,1,1,8.3,secondInside"),
      "\(pairs[1])")
    let table = try lines("roles", "compare", role, String(existing))
    #expect(table[0].contains("Entitlements  ") && table[1].contains("  2 of 5 and 2  "))
    #expect(table[1].contains("  contains  "), "\(table[1])")
    let rows = try lines(
      "roles", "compare", role, String(existing), "--by", "entitlement", "--output", "csv")
    #expect(rows.count == 6 && rows.count { $0.contains(",true,true,") } == 2)
    #expect(
      try output("roles", "compare", role, String(existing), "--output", "json")
        .contains(#""relation":"secondInside""#))
    #expect(try tenant.run("roles", "compare", role).status == .exited(2))
    #expect(try tenant.run("roles", "compare", role, role).status == .exited(2))
  }

  @Test func `says which id is wrong in a comparison, and where to find the right ones`() throws {
    let command = try tenant.run("roles", "compare", role, "nobody")
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("No role has the id 'nobody'."), "\(command.errors)")
    #expect(command.errors.contains("Check the id: 'rolesift roles' lists the potential roles"))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `The list of whom a rule adds and misses` {
  private let tenant: MinedTenant

  /// Ten finance clerks who hold nothing, so that the rule finds them, too.
  init() throws {
    var files = AccessFiles()
    files.extraIdentity = (41...50).map { "u\($0),Clerk \($0),Finance,Clerk\n" }.joined()
    tenant = try MinedTenant(files)
  }

  private func output(_ arguments: String...) throws -> String {
    let command = try tenant.run(arguments)
    #expect(command.status == .exited(0), "\(arguments): \(command.errors)")
    return command.output
  }

  @Test func `shows its first names below the table`() throws {
    let first = (41...48).map { "Clerk \($0)" }.joined(separator: ", ") + " and 2 more"
    let table = try output("roles", "rule", tenant.roleID)
    #expect(table.contains("would add  \(first)"), "\(table)")
    #expect(!table.contains("would miss"))
    let explained = try output("roles", "explain", tenant.roleID)
    #expect(explained.contains("would add \(first)"), "\(explained)")
  }

  @Test func `is complete in files`() throws {
    let all = (41...50).map { "Clerk \($0)" }
    #expect(
      try output("roles", "rule", tenant.roleID, "--output", "csv")
        .contains(",\(all.joined(separator: "; ")),"))
    for command in ["rule", "explain"] {
      let json = try output("roles", command, tenant.roleID, "--output", "json")
      for name in all { #expect(json.contains(#""name":"\#(name)""#), "\(command): \(json)") }
      #expect(json.contains(#""missedIdentities":[]"#))
    }
  }
}

@Suite(.timeLimit(.minutes(5))) struct `A rules file` {
  @Test func `is accepted by explain and doctor, too`() throws {
    let tenant = try MinedTenant()
    try tenant.folder.write(
      """
      - name: Own rule
        left: [Enter payments]
        right: [Approve payments]

      """, to: "conflicts.yaml")
    let path = tenant.folder.path(of: "conflicts.yaml")
    let explained = try tenant.run("roles", "explain", tenant.roleID, "--rules", path)
    #expect(explained.output.contains("breaks 'Own rule'"), "\(explained.output)")
    let doctor = try tenant.run("doctor", "--rules", path)
    #expect(doctor.output.contains("1, from \(path)"), "\(doctor.output)")
    #expect(
      try tenant.run("doctor", "--rules", path + "x").status == .exited(2), "a missing file")
  }
}

@Suite(.timeLimit(.minutes(5))) struct `What commands say about accepted roles` {
  private let review: DecidedTenant

  init() throws {
    var files = AccessFiles()
    files.withNeighbours = true
    review = try DecidedTenant(files: files)
  }

  private func output(_ arguments: String...) throws -> String {
    let command = try review.run(arguments)
    #expect(command.status == .exited(0), "\(arguments): \(command.errors)")
    return command.output
  }

  @Test func `has pages about who gains what together`() throws {
    let path = review.path(of: "gains.md")
    #expect(
      try output("roles", "gains", "--accepted", "--format", "markdown", "--to", path)
        == path + "\n")
    #expect(
      try output("roles", "gains", "--accepted", "--format", "markdown")
        .contains("| Person 12 | u12 | 1 | 4 | Approve payments |"))
    #expect(try output("roles", "gains", "--accepted", "--format", "html").contains("<td>u12</td>"))
    #expect(
      try output("roles", "gains", "--accepted", "--format", "csv")
        .contains("\nidentity,Person 12,u12,,1,4,Approve payments,\n"))
    #expect(
      try output("roles", "gains", "--accepted", "--output", "json")
        .contains(#""repeatedGrantCount":0"#))
    let role = review.tenant.roleID
    for wrong in [
      ["roles", "gains"], ["roles", "gains", role, "--accepted"],
      ["roles", "gains", role, "--to", path],
      ["roles", "gains", role, "--format", "csv", "--by", "identity"],
    ] {
      #expect(try review.run(wrong).status == .exited(2), "\(wrong)")
    }
  }

  @Test func `includes what the roles explain`() throws {
    let lines = try output("coverage", "--output", "csv").split(separator: "\n")
    #expect(
      lines == [
        "figure,count", "Accepted roles,1", "Identities in the organisation,40",
        "Identities in a role,12", "Grants in the organisation,87", "Grants explained,59",
        "Grants left over,28", "Memberships,12", "Reduction,47",
        "Pairs of roles that share identities,0",
      ])
    #expect(
      try output("coverage", "--by", "role", "--output", "csv").contains(",12,5,59,59,"))
    #expect(
      try output("coverage", "--by", "overlap", "--output", "csv")
        == "first,second,identityCount,entitlementCount,grantCount\n")
    #expect(try output("coverage", "--output", "json").contains(#""isExact":true"#))
  }

  @Test func `includes their rules as criteria in the hand-over`() throws {
    #expect(!(try output("review", "handover")).contains("identity.jobTitle"))
    let csv = try output("review", "handover", "--criteria")
    #expect(csv.contains(",\"identity.jobTitle eq \"\"Clerk\"\"\","), "\(csv)")
    #expect(
      try output("review", "handover", "--criteria", "--output", "json")
        .contains(#""membershipCriteria":"identity.jobTitle eq \"Clerk\"""#))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `What commands say about a role of another tenant` {
  /// A tenant that allows role mining only, and has one role of ten identities and two entitlements.
  private func tenant() throws -> PlainWebServer {
    try .tenant { request in
      let path = request.split(separator: " ").dropFirst().first ?? ""
      if path.hasPrefix("/rolesift/") {
        return PlainWebServer.Answer(status: "404 Not Found", body: "{}")
      }
      if path.contains("entitlement-popularities") {
        return PlainWebServer.Answer(
          total: 2,
          body: #"[{"entitlementRef":{"id":"e1"},"name":"Pay","identityCount":4,"popularity":40},"#
            + #"{"entitlementRef":{"id":"e2"},"name":"Read","identityCount":9,"popularity":90}]"#)
      }
      if path.contains("/identities") {
        let rows = (1...10).map {
          #"{"id":"i\#($0)","name":"P\#($0)","attributes":{"jobTitle":"\#($0 < 10 ? "Clerk" : "Boss")"}}"#
        }
        return PlainWebServer.Answer(total: 10, body: "[\(rows.joined(separator: ","))]")
      }
      if path.contains("role-mining-potential-roles/r1") {
        return PlainWebServer.Answer(
          body:
            #"{"id":"r1","name":"Role","identityCount":10,"entitlementCount":2,"session":{"id":"s1"}}"#
        )
      }
      if path.contains("role-mining-potential-roles/") {
        return PlainWebServer.Answer(status: "404 Not Found", body: "{}")
      }
      if path.contains("role-mining-") { return PlainWebServer.Answer(total: 0, body: "[]") }
      return PlainWebServer.Answer(status: "403 Forbidden", body: "{}")
    }
  }

  private func run(_ arguments: String..., on server: PlainWebServer) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments, environment: server.variables)
  }

  @Test func `says what is not known, and why`() throws {
    let server = try tenant()
    let explained = try run("roles", "explain", "r1", on: server)
    #expect(explained.status == .exited(0), "\(explained.errors)")
    #expect(explained.output.contains("existing roles unknown: "))
    #expect(explained.output.contains("7 for 10 identities"))
    let json = try run("roles", "explain", "r1", "--output", "json", on: server)
    #expect(
      json.output.contains(#"{"reason":"this login lacks the permission","subject":"conflicts"}"#),
      "\(json.output)")
  }

  @Test func `has only numbers for who gains what`() throws {
    let server = try tenant()
    let gains = try run("roles", "gains", "r1", "--output", "csv", on: server)
    #expect(gains.status == .exited(0), "\(gains.errors)")
    #expect(gains.output == "name,application,count,identities,id\nPay,,6,,e1\nRead,,1,,e2\n")
    #expect(
      gains.errors.contains("6 to 7 identities would gain 7 grants. Who holds what is not known"))
    let people = try run("roles", "gains", "r1", "--by", "identity", on: server)
    #expect(people.status == .exited(1) && people.errors.contains("--each-identity"))
    #expect(try run("roles", "similar", "r1", on: server).status == .exited(1))
  }

  @Test func `says that an id is no potential role's where existing roles cannot be read`() throws {
    let server = try tenant()
    let command = try run("roles", "compare", "r1", "x9", on: server)
    #expect(command.status == .exited(3))
    #expect(
      command.errors.contains(
        "No potential role has the id 'x9', and existing roles cannot be read"),
      "\(command.errors)")
    #expect(command.errors.contains("Check the id: "))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `A template of names` {
  @Test func `that is wrong is reported with its place before anything is opened`() throws {
    let home = try TemporaryFolder()
    try home.write("review:\n  names: \"{jobTitle\"\n", to: ".config/rolesift/settings.yaml")
    let command = try Program.run(
      "roles", "explain", "r1", "--local", "/nonexistent.db", variables: ["HOME": home.path])
    #expect(command.status == .exited(2))
    #expect(
      command.errors.contains(
        "~/.config/rolesift/settings.yaml:2: names, character 1: This brace has no partner"),
      "\(command.errors)")
    let doctor = try Program.run(
      "doctor", "--local", "/nonexistent.db", variables: ["HOME": home.path])
    #expect(doctor.output.contains("names, character 1"), "\(doctor.output)")
  }

  @Test func `that names no attribute is reported with the names allowed`() throws {
    let home = try TemporaryFolder()
    try home.write(
      "review:\n  approvals: 0\n  names: \"{jobTitle} {number}\"\n",
      to: ".config/rolesift/settings.yaml")
    for command in [["doctor"], ["roles", "explain", "r1"]] {
      let run = try CompletedCommand(
        running: RolesiftBinary.path, command + ["--local", "/nonexistent.db"],
        environment: ["HOME": home.path])
      let words = run.output + run.errors
      #expect(run.status == .exited(2) || command == ["doctor"])
      #expect(
        words.contains(
          "settings.yaml:3: names, characters 12 to 19: {number} is not an attribute."),
        "\(words)")
      #expect(words.contains("such as {jobTitle}, {department} or {location}."), "\(words)")
    }
  }

  @Test func `makes the suggested names`() throws {
    let tenant = try MinedTenant()
    let home = try TemporaryFolder()
    try home.write(
      "review:\n  names: \"Staff of {department}\"\n", to: ".config/rolesift/settings.yaml")
    let command = try Program.run(
      "roles", "explain", tenant.roleID, "--local", tenant.path, variables: ["HOME": home.path])
    #expect(command.output.contains("Name        Staff of Finance; or "), "\(command.output)")
  }
}
