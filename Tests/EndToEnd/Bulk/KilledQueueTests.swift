import GRDB
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A bulk queue that is killed` {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = try DemoDatabase.copy(to: folder)
  }

  private func start() throws -> PseudoTerminal {
    try PseudoTerminal.rolesift(
      ["--local", database, "--fresh"], rows: 40, columns: 120,
      environment: ["XDG_STATE_HOME": folder.path(of: "state")])
  }

  private func journal() throws -> DatabaseQueue {
    var configuration = Configuration()
    // A lock that is held while the program is killed.
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(
      path: folder.path(of: "state/rolesift/journal.db"), configuration: configuration)
  }

  /// Marks five roles and renames them by a pattern, up to the preview.
  private func preview(on terminal: PseudoTerminal) throws {
    try terminal.waitUntil("the sessions") { $0.hasRow && $0.contains("Role mining sessions") }
    try terminal.press("g")
    try terminal.press("r", until: "All potential roles")
    try terminal.waitUntil("the roles") { screen in
      screen.hasRow && screen.lines.contains { $0.contains(/otential roles +[0-9]/) }
    }
    try terminal.press("5")
    try terminal.press(.space)
    try terminal.waitUntil("five marks") { $0.markedNames.count == 5 }
    try terminal.press("R", until: "Names")
    try terminal.replace(by: "Bulk {number:2}", until: "Rename 5 roles?")
  }

  /// Kills the program once at least one role is renamed and not all are. Its journal is locked meanwhile, so that
  /// nothing goes on, and what was on record before has reached the tenant.
  private func kill(_ terminal: PseudoTerminal) async throws {
    let tenant = try DatabaseQueue(path: database)
    let journal = try journal()
    try await wait(for: "a first rename") { try count(Self.outcomes, in: journal) > 0 }
    try journal.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let recorded = try journal.inDatabase { try Int.fetchOne($0, sql: Self.changes) ?? 0 }
    #expect((1..<5).contains(recorded), "\(recorded) of 5 were sent before the kill")
    try await wait(for: "what is on record in the tenant") {
      try count("SELECT COUNT(*) FROM potentialRole WHERE name LIKE 'Bulk %'", in: tenant)
        == recorded
    }
    Glibc.kill(terminal.processID, SIGKILL)
    _ = try terminal.waitForExit()
    try journal.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }

  private func newNames() throws -> [String] {
    try DatabaseQueue(path: database).read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM potentialRole WHERE name LIKE 'Bulk %' ORDER BY name")
    }
  }

  private func count(_ sql: String, in queue: DatabaseQueue) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  private static let changes = "SELECT COUNT(*) FROM record WHERE kind = 'change'"
  private static let outcomes = "SELECT COUNT(*) FROM record WHERE kind = 'outcome'"

  @Test func `goes on after a restart, and every rename was sent once`() async throws {
    let first = try start()
    try preview(on: first)
    try first.press(.enter)
    try await kill(first)

    let second = try start()
    try second.waitUntil(contains: "left in the queue; Q shows it.")
    try second.press("Q", until: "paused")
    try second.press(.space)
    try second.waitUntil(contains: "5 done")
    try second.press("q")
    try second.press("q")
    #expect(try second.waitForExit() == .exited(0))

    let journal = try journal()
    let names = try newNames()
    #expect(names == (1...5).map { "Bulk 0\($0)" })
    #expect(try count(Self.changes, in: journal) == 5)
    #expect(
      try count("SELECT COUNT(DISTINCT role) FROM record WHERE kind = 'change'", in: journal) == 5)
    #expect(
      try count(
        "SELECT COUNT(*) FROM record WHERE kind = 'outcome' AND json_extract(entry, '$.result') = 'done'",
        in: journal) == 5)
    #expect(try count("SELECT COUNT(*) FROM queueItem", in: journal) == 0)
  }
}
