import Dispatch
import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct `A review that is killed` {
  /// `ROLESIFT_KILLS` and `ROLESIFT_SEED` are for other numbers of kills, and to have the same again.
  private static let kills = number("ROLESIFT_KILLS") ?? 50
  private static let seed = number("ROLESIFT_SEED") ?? Int.random(in: 0..<1_000_000)

  private let state: TemporaryFolder
  private let served: ServedTenant
  private let proxy: DroppingProxy
  private let environment: [String: String]

  init() throws {
    state = try TemporaryFolder()
    served = try ServedTenant(GroupsDatabase.copy(to: state))
    let port = served.environment["SAIL_BASE_URL"]?.split(separator: ":").last
    proxy = try DroppingProxy(to: try #require(port.flatMap { UInt16($0) }))
    environment = served.environment.merging(
      ["SAIL_BASE_URL": proxy.address, "XDG_STATE_HOME": state.path]) { $1 }
  }

  @Test func `Kills amid decisions and changes lose nothing, and send nothing twice`() async throws
  {
    print("\(Self.kills) kills, ROLESIFT_SEED=\(Self.seed)")
    let roles = try JSONDecoder().decode(
      [Answered.Role].self,
      from: Data(run("roles", "list", "--all", "--sort", "-quality", "--output", "json").utf8))
    var random = SeededGenerator(seed: UInt64(Self.seed))
    var acknowledged = Acknowledged()
    for round in 0..<Self.kills {
      var analyst = HurriedAnalyst(
        terminal: try start(), roles: roles, round: round,
        random: SeededGenerator(seed: random.next()), acknowledged: acknowledged)
      let processID = analyst.terminal.processID
      let pause = Int.random(in: 0..<2_000, using: &random)
      DispatchQueue(label: "killer").asyncAfter(deadline: .now() + .milliseconds(pause)) {
        kill(processID, SIGKILL)
      }
      try analyst.work()
      acknowledged = analyst.acknowledged
      try checkJournal(acknowledged, round)
    }
    print("\(acknowledged.count) acknowledged, \(proxy.changes.count) changes arrived")
    try await settle()
    try checkOutcomes()
    #expect(try served.stop() == .exited(0))
  }

  /// Starts a review and opens the list of all roles.
  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal.rolesift(
      ["--fresh"], rows: 40, columns: 120, environment: environment)
    try terminal.waitUntil(contains: "Role mining sessions")
    try terminal.press("g", "r")
    try terminal.waitUntil("the roles") { screen in
      screen.hasRow && screen.lines.contains { $0.contains(/Potential roles +[0-9]/) }
    }
    return terminal
  }

  @discardableResult
  private func run(_ words: String...) throws -> String {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, words, environment: environment)
    try #require(command.status == .exited(0), "\(command.output)\(command.errors)")
    return command.output
  }

  private var journal: JournalFile { JournalFile(in: state.path) }

  /// The journal is intact, holds what was reported, and has a record for each change that arrived.
  private func checkJournal(_ acknowledged: Acknowledged, _ round: Int) throws {
    #expect(try run("journal", "verify").hasPrefix("intact"), "round \(round)")
    let decisions = try journal.texts(
      """
      SELECT role || ' ' || json_extract(entry, '$.state') FROM record
      WHERE kind = 'decision' ORDER BY number
      """)
    for (role, states) in acknowledged.decisions {
      #expect(decisions.contains(inOrder: states.map { "\(role) \($0)" }), "round \(round)")
    }
    let done = try records("done")
    for (path, body) in acknowledged.changes {
      #expect(done.contains { $0.contains(path) && $0.contains(body) }, "round \(round): \(body)")
    }
    let recorded = Tally(try records())
    for (change, count) in Tally(proxy.changes).counts {
      #expect(count <= recorded.counts[change] ?? 0, "round \(round): \(change)")
    }
  }

  /// The changes on record with a result, or all: method, path and body.
  private func records(_ result: String? = nil) throws -> [String] {
    let outcomes =
      "(SELECT json_extract(entry, '$.change') FROM record WHERE kind = 'outcome' AND "
      + "json_extract(entry, '$.result') = '\(result ?? "")')"
    return try journal.texts(
      """
      SELECT json_extract(entry, '$.method') || ' ' || json_extract(entry, '$.path') || ' '
        || json_extract(entry, '$.body')
      FROM record WHERE kind = 'change' \(result == nil ? "" : "AND number IN \(outcomes)")
      """)
  }

  /// Starts once more, a minute after the last change, when the outcome of each change is known.
  private func settle() async throws {
    let ages = try journal.texts(
      """
      SELECT CAST((julianday('now') - julianday(MAX(time))) * 86400 AS TEXT)
      FROM record JOIN openChange USING (number) HAVING COUNT(*) > 0
      """)
    let end = ContinuousClock.now + .seconds(61 - (ages.first.flatMap(Double.init) ?? 61))
    try await wait(for: "a minute after the last change", within: .seconds(70)) {
      ContinuousClock.now > end
    }
    let terminal = try start()
    try terminal.waitUntil("all changes settled", within: 60) { _ in
      (try? journal.texts("SELECT number FROM openChange").isEmpty) ?? false
    }
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// What is on record as done arrived, and what is not did not.
  private func checkOutcomes() throws {
    let (arrived, recorded) = (Set(proxy.changes), Tally(try records()))
    // The same change may be on record twice, with different outcomes.
    func single(_ result: String) throws -> [String] {
      try records(result).filter { recorded.counts[$0] == 1 }
    }
    for change in try single("done") { #expect(arrived.contains(change), "\(change)") }
    for result in ["notDone", "notSent"] {
      for change in try single(result) { #expect(!arrived.contains(change), "\(change)") }
    }
    let results = try journal.texts(
      "SELECT json_extract(entry, '$.result') FROM record WHERE kind = 'outcome'")
    print("outcomes: \(Tally(results).counts.sorted { $0.key < $1.key })")
  }

  private static func number(_ variable: String) -> Int? {
    getenv(variable).flatMap { Int(String(cString: $0)) }
  }
}

/// How often each text occurs.
private struct Tally {
  private(set) var counts: [String: Int] = [:]

  init(_ texts: [String]) { for text in texts { counts[text, default: 0] += 1 } }
}
