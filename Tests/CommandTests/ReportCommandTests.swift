import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

/// A tenant in a file with one potential role, and a journal with a decision on it, made with a key on the
/// screen.
struct DecidedTenant {
  let tenant: MinedTenant
  let state: TemporaryFolder

  init(_ key: Key = "a", as reviewer: String = "Ana", files: AccessFiles = AccessFiles()) throws {
    tenant = try MinedTenant(files)
    state = try TemporaryFolder()
    try decide(key, as: reviewer)
  }

  /// Decides on the role on the screen.
  func decide(
    _ key: Key, as reviewer: String, in folder: TemporaryFolder? = nil
  ) throws {
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["--local", tenant.path, "--fresh", "--reviewer", reviewer],
      columns: 120,
      environment: ["XDG_STATE_HOME": (folder ?? state).path])
    try terminal.waitUntil(contains: "Team")
    try terminal.press("g", "r")
    try terminal.waitUntil(contains: "All potential roles")
    try terminal.press(key)
    try terminal.waitUntil(contains: "1 of 1 decided")
    try terminal.press("q", "q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// Runs a command on the tenant.
  func run(_ arguments: String..., in folder: TemporaryFolder? = nil) throws -> CompletedCommand {
    try run(arguments, in: folder)
  }

  /// Runs a command on the tenant.
  func run(_ arguments: [String], in folder: TemporaryFolder? = nil) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", tenant.path],
      environment: ["XDG_STATE_HOME": (folder ?? state).path])
  }

  /// The path of a file in the folder of the tenant.
  func path(of name: String) -> String { tenant.folder.path(of: name) }
}

@Suite(.timeLimit(.minutes(5))) struct `The report of commands` {
  private let review: DecidedTenant

  init() throws {
    review = try DecidedTenant()
  }

  private func write(_ arguments: String..., to name: String) throws -> String {
    let path = review.path(of: name)
    let command = try review.run(["review", "report"] + arguments + ["--to", path])
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(command.output == path + "\n")
    return path
  }

  @Test func `has the decision and what the tenant says about the role`() throws {
    let report = try review.run("review", "report")
    #expect(report.status == .exited(0), "\(report.errors)")
    #expect(report.output.contains("| Decision | accepted |"))
    #expect(report.output.contains("| Decided by | Ana |"))
    #expect(report.output.contains("| Identities | 12 |"))
    #expect(report.output.contains("| Minimum identities | 5 |"))
    #expect(report.output.contains("| Outliers | not checked |"))
  }

  @Test func `is a file that only its owner can read, replaced only with --force`() throws {
    let path = try write(to: "review.md")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let refused = try review.run("review", "report", "--to", path)
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("--force"))
    #expect(try review.run("review", "report", "--to", path, "--force").status == .exited(0))
    #expect(try review.run("review", "report", "--force").status == .exited(2))
  }

  @Test func `is made from its JSON without a tenant, and names its hash`() throws {
    let json = try write("--format", "json", to: "review.json")
    let sum = try CompletedCommand(running: "/usr/bin/sha256sum", [json])
    let hash = try #require(sum.output.split(separator: " ").first)
    for format in ["markdown", "html", "csv"] {
      let other = try Program.run(
        "review", "report", "--from", json, "--format", format,
        variables: ["XDG_STATE_HOME": "/nonexistent"])
      #expect(other.status == .exited(0), "\(other.errors)")
      #expect(other.output.contains(hash), "\(format)")
    }
    let wrong = try review.tenant.folder.write("{}", to: "other.json")
    let refused = try Program.run("review", "report", "--from", wrong)
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("is not a report"))
  }

  @Test func `proves where the journal has to end`() throws {
    let empty = try TemporaryFolder()
    try review.decide("d", as: "Ben", in: empty)
    for format in ["json", "markdown", "html", "csv"] {
      let path = try write("--format", format, to: "review.\(format)")
      let verified = try CompletedCommand(
        running: RolesiftBinary.path, ["journal", "verify", "--report", path],
        environment: ["XDG_STATE_HOME": review.state.path])
      #expect(verified.status == .exited(0), "\(format): \(verified.errors)")
      let other = try CompletedCommand(
        running: RolesiftBinary.path, ["journal", "verify", "--report", path],
        environment: ["XDG_STATE_HOME": empty.path])
      #expect(other.status == .exited(1), "\(format)")
    }
  }

  @Test func `needs no journal`() throws {
    let empty = try TemporaryFolder()
    let report = try review.run("review", "report", in: empty)
    #expect(report.status == .exited(0), "\(report.errors)")
    #expect(report.output.contains("1 of 1 potential roles is undecided"))
    #expect(empty.contents == [])
  }

  @Test func `is a command only below review`() throws {
    for words in [["report"], ["status"], ["--local", review.tenant.path, "report"]] {
      let command = try CompletedCommand(running: RolesiftBinary.path, words)
      #expect(command.status == .exited(2))
      #expect(command.errors.contains("Unknown command '\(words.last ?? "")'"), "\(command.errors)")
    }
    let command = try Program.run("review", "nonsense")
    #expect(command.errors.contains("Unknown command 'nonsense'"))
  }

  @Test func `leaves the commands that open the review unchanged`() throws {
    for words in [[], ["review"], ["review", "open"]] {
      let terminal = try PseudoTerminal(
        RolesiftBinary.path, words + ["--local", review.tenant.path, "--fresh"],
        environment: ["XDG_STATE_HOME": review.state.path])
      try terminal.waitUntil(contains: "Team")
      try terminal.press("q")
      #expect(try terminal.waitForExit() == .exited(0))
    }
  }
}
