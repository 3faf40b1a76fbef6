import Glibc
import RoleMining
import TestSupport
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(1))) struct `A change under way` {
  private let test: TestJournal
  private let acme = TenantKey.organization("acme")

  init() throws { test = try TestJournal() }

  @Test func `belongs to its process until that is killed`() async throws {
    let writer = try WriterProcess("ana", count: 2, in: test.folder, beginsChanges: true)
    try await wait(for: "2 changes") { writer.acknowledged.count == 2 }
    #expect(try test.journal.openChanges(of: acme).map(\.record.number) == [1, 2])
    #expect(try test.journal.takeOver(change: 1) == .otherProcess)
    #expect(try test.journal.takeOver(change: 2) == .otherProcess)
    kill(writer.processID, SIGKILL)
    _ = writer.end()
    #expect(try test.journal.takeOver(change: 1) == .caller)
    // Another program that starts now looks up the other one only.
    let other = try test.again()
    #expect(try other.takeOver(change: 1) == .otherProcess)
    #expect(try other.takeOver(change: 2) == .caller)
  }

  @Test func `is taken over by one look-up, and by none after its final outcome`() throws {
    let number = try test.journal.begin(.example("r1"), in: .ana)
    #expect(try test.journal.takeOver(change: number) == .sender)
    let other = try test.again()
    try test.journal.append(.outcome(RecordedOutcome(of: number, .unconfirmed)), in: .ana)
    #expect(try other.takeOver(change: number) == .otherProcess)
    test.journal.release(change: number)
    #expect(try other.takeOver(change: number) == .caller)
    #expect(try other.takeOver(change: number) == .lookUp)
    try other.append(.outcome(RecordedOutcome(of: number, .done)), in: .ana)
    #expect(try test.journal.takeOver(change: number) == nil)
    #expect(try other.takeOver(change: number) == nil)
  }

  @Test func `is not begun if it cannot be recorded`() throws {
    let journal = test.journal
    try test.tamper(
      "CREATE TRIGGER nothingIsWritten BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    #expect(throws: JournalFailure.self) { try journal.begin(.example("r1"), in: .ana) }
    try test.tamper("DROP TRIGGER nothingIsWritten")
    // The next record with this number is another one's.
    let other = try test.again()
    let number = try other.begin(.example("r2"), in: .ana)
    #expect(number == 1)
    #expect(try journal.takeOver(change: number) == .otherProcess)
    #expect(try other.takeOver(change: number) == .sender)
  }
}
