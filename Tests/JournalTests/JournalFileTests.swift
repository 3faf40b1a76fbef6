import FoundationEssentials
import GRDB
import Glibc
import RoleMining
import TestSupport
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(2))) struct `The journal's file` {
  private let test: TestJournal

  init() throws { test = try TestJournal() }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `is its owner's alone, as are its folder and companion files`() throws {
    try test.fill(1)
    #expect(mode(of: test.folder.path(of: "state")) == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(mode(of: test.journal.path + suffix) == 0o600) }
    #expect(test.folder.contents.filter { $0.hasSuffix(".part") } == [])
  }

  @Test func `has every record on the disk before it is acknowledged`() throws {
    let (mode, synchronous) = try test.journal.queue.inDatabase { db in
      (
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(db, sql: "PRAGMA synchronous")
      )
    }
    #expect(mode == "wal")
    #expect(synchronous == 2)
  }

  @Test func `needs a folder`() {
    #expect(failure { _ = try Journal(in: nil) } == .noFolder)
    #expect("\(JournalFailure(.noFolder, path: nil))".contains("Set HOME or XDG_STATE_HOME"))
  }

  @Test func `is refused if it is another program's, a text or a newer version's`() throws {
    let folder = test.folder
    try folder.write("this is no database, but a text that somebody wrote", to: "text/journal.db")
    #expect(failure { _ = try Journal(in: folder.path(of: "text")) } == .otherProgram)
    try folder.write("", to: "other/empty")
    let other = try DatabaseQueue(path: folder.path(of: "other/journal.db"))
    try other.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    try other.close()
    #expect(failure { _ = try Journal(in: folder.path(of: "other")) } == .otherProgram)
    try test.journal.queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    #expect(failure { _ = try test.again() } == .newer)
  }

  @Test func `says that it is damaged`() throws {
    try test.fill(200)
    try test.journal.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try test.journal.queue.close()
    let file = try #require(fopen(test.journal.path, "r+"))
    fseek(file, 4096, SEEK_SET)
    for _ in 0..<40_000 { fputc(0x5A, file) }
    fclose(file)
    let kind = failure { _ = try test.again().records() }
    #expect(kind == .damaged, "\(String(describing: kind))")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `says that its folder cannot be written`() throws {
    chmod(test.folder.path, 0o500)
    defer { chmod(test.folder.path, 0o700) }
    #expect(failure { _ = try Journal(in: test.folder.path(of: "new")) } == .readOnly)
  }

  @Test func `says that its folder is a file`() throws {
    try test.folder.write("", to: "file")
    #expect(failure { _ = try Journal(in: test.folder.path(of: "file")) } == .readOnly)
    #expect(failure { _ = try Journal(in: test.folder.path(of: "file/below")) } == .readOnly)
  }

  @Test func `says that there is a folder in its place`() throws {
    try test.folder.write("", to: "taken/journal.db/x")
    let refusal = #expect(throws: JournalFailure.self) {
      _ = try Journal(in: test.folder.path(of: "taken"))
    }
    #expect(refusal?.kind == .folder)
    #expect(refusal?.description.contains("journal.db' is a folder. Move it elsewhere") == true)
    #expect(failure { _ = try Journal(reading: test.folder.path(of: "taken")) } == .folder)
  }

  @Test func `says which record is damaged, and which one a newer version wrote`() throws {
    try test.journal.append(.unknown(kind: "decision", json: "{no JSON"), in: .ana)
    try test.journal.append(.unknown(kind: "decision", json: #"{"state": "maybe"}"#), in: .ana)
    #expect(
      try test.again().records().map(\.entry.words) == [
        "decision: written by a newer version of Rolesift",
        "decision: damaged; what it holds is not JSON",
      ])
  }

  @Test(arguments: [false, true])
  func `is read where it cannot be written, and takes no record there`(isOpen: Bool) throws {
    try test.fill(2)
    // Of a file that another process has open, the log is read, too; of any other one, a copy.
    if !isOpen { try test.journal.queue.close() }
    let before = test.folder.contents
    let reader = try Journal(reading: test.journal.path, isCopy: true)
    #expect(try reader.records().map(\.number) == [2, 1])
    #expect(try reader.verify().flaw == nil)
    #expect(try reader.decisions(of: .organization("acme")).byRole.count == 2)
    #expect(failure { try reader.decide(.example("r3"), in: .ana) } == .readOnly)
    #expect(failure { _ = try reader.begin(.example("r3"), in: .ana) } == .readOnly)
    #expect(failure { try reader.enqueue([.text("save")], in: .organization("acme")) } == .readOnly)
    #expect(test.folder.contents == before)
    guard isOpen else { return }
    try test.fill(1)
    #expect(try reader.last().count == 3)
  }

  @Test func `keeps what it has if the disk is full, and continues once there is space`() throws {
    try test.fill(3)
    let pages = try test.journal.queue.inDatabase { db in
      try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    }
    func limit(_ count: Int) throws {
      try test.journal.queue.inDatabase { db in
        _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count)")
      }
    }
    try limit(pages)
    let note = String(repeating: "long ", count: 20_000)
    let kind = failure { try test.journal.decide(.example("r4", note: note), in: .ana) }
    #expect(kind == .full)
    #expect(try test.journal.verify().count == 3)
    #expect(try test.journal.decisions(of: .organization("acme")).byRole.count == 3)
    try limit(1_000_000)
    try test.journal.decide(.example("r4", note: note), in: .ana)
    #expect(try test.journal.verify().count == 4)
  }

  @Test func `is created once by many programs that open it at the same time`() async throws {
    let folder = test.folder.path(of: "many")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let journal = try Journal(in: folder)
          try journal.decide(.example("r\(number)"), in: .ana)
        }
      }
      try await group.waitForAll()
    }
    #expect(try Journal(in: folder).verify().count == 8)
    #expect(test.folder.contents.filter { $0.hasSuffix(".part") } == [])
  }

  @Test func `lists records by tenant, role, time and kind, newest first`() throws {
    let other = RecordContext(tenant: .local("x"), author: Author(localUser: "ana"))
    try test.fill(3)
    try test.journal.decide(.example("r1"), in: other)
    let sent = try test.journal.append(.change(.example("r1")), in: .ana)
    func numbers(_ query: RecordQuery) throws -> [Int] {
      try test.journal.records(query).map(\.number)
    }
    #expect(try numbers(RecordQuery()) == [5, 4, 3, 2, 1])
    #expect(try numbers(RecordQuery(limit: 2)) == [5, 4])
    #expect(try numbers(RecordQuery(tenant: .local("x"))) == [4])
    #expect(try numbers(RecordQuery(role: PotentialRole.ID("r1"))) == [5, 4, 1])
    #expect(try numbers(RecordQuery(kinds: ["change"])) == [5])
    #expect(try numbers(RecordQuery(after: 3)) == [5, 4])
    #expect(try numbers(RecordQuery(since: sent.time.addingTimeInterval(60))) == [])
    #expect(try numbers(RecordQuery(since: sent.time.addingTimeInterval(-60))).count == 5)
  }

  @Test func `lists the changes without a final outcome`() throws {
    let acme = TenantKey.organization("acme")
    for role in ["r1", "r2", "r3"] { try test.journal.append(.change(.example(role)), in: .ana) }
    try test.journal.append(.outcome(RecordedOutcome(of: 1, .done)), in: .ana)
    try test.journal.append(.outcome(RecordedOutcome(of: 2, .unconfirmed)), in: .ana)
    #expect(try test.again().openChanges(of: acme).map(\.change.role) == ["r2", "r3"])
    #expect(try test.journal.openChanges(of: .local("x")) == [])
    try test.journal.append(.outcome(RecordedOutcome(of: 2, .notDone)), in: .ana)
    #expect(try test.journal.openChanges(of: acme).map(\.record.number) == [3])
  }

  @Test func `remembers places and a queue, which are no records`() throws {
    let acme = TenantKey.organization("acme")
    try test.journal.remember(place: .object(["row": .integer(7)]), in: acme)
    #expect(try test.again().place(in: acme) == .object(["row": .integer(7)]))
    #expect(try test.journal.place(in: .local("x")) == nil)
    try test.journal.remember(place: nil, in: acme)
    #expect(try test.journal.place(in: acme) == nil)
    let items = try test.journal.enqueue([.text("save r1"), .text("save r2")], in: acme)
    try test.journal.mark(item: items[0].number, .done, result: "Saved.")
    let queue = try test.again().queue(of: acme)
    #expect(queue.map(\.state) == [.done, .waiting])
    #expect(queue.map(\.task) == [.text("save r1"), .text("save r2")])
    #expect(queue[0].result == "Saved.")
    try test.journal.clearQueue(of: acme)
    #expect(try test.journal.queue(of: acme) == [])
    #expect(try test.journal.verify().count == 0)
  }

  @Test func `takes no record once it was moved or removed`() throws {
    try test.fill(1)
    #expect(rename(test.journal.path, test.journal.path + ".moved") == 0)
    let failure = #expect(throws: JournalFailure.self) { try test.fill(1) }
    #expect(failure?.kind == .moved)
    #expect(rename(test.journal.path + ".moved", test.journal.path) == 0)
    try test.fill(1)
    #expect(try test.journal.last().count == 2)
  }
}
