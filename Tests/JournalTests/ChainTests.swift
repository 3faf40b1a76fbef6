import FoundationEssentials
import GRDB
import RoleMining
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(2))) struct `The chain of records` {
  private let test: TestJournal

  init() throws { test = try TestJournal() }

  private var flaw: JournalFlaw? { get throws { try test.journal.verify().flaw } }

  @Test func `is intact from the start, and after each record`() throws {
    #expect(
      try test.journal.verify()
        == JournalVerification(
          count: 0, lastHash: .beforeTheFirst, flaw: nil))
    try test.fill(20)
    let verification = try test.journal.verify()
    #expect(verification.flaw == nil)
    #expect(verification.count == 20)
    #expect(try test.journal.last().hash == verification.lastHash)
    #expect(
      verification.description == "intact, 20 records, last hash \(verification.lastHash)")
  }

  @Test(arguments: [
    "time = '2026-01-01T00:00:00.000Z'", "tenant = 'other'", "version = 'beta'",
    #"author = '{"reviewer":"Eve"}'"#, "kind = 'outcome'",
    "entry = replace(entry, 'accepted', 'rejected')",
    "hash = '\(String(repeating: "a", count: 64))'",
  ])
  func `names a record that was changed by hand`(change: String) throws {
    try test.fill(9)
    try test.tamper("UPDATE record SET \(change) WHERE number = 5")
    #expect(try flaw == JournalFlaw(number: 5, problem: .changed))
    #expect(try test.journal.verify().description.hasPrefix("record 5 was changed"))
  }

  @Test func `names a record that was removed from the middle`() throws {
    try test.fill(9)
    try test.tamper("DELETE FROM record WHERE number = 5")
    #expect(try flaw == JournalFlaw(number: 5, problem: .removed))
  }

  @Test func `names the first of two records that were swapped`() throws {
    try test.fill(9)
    try test.tamper(
      """
      UPDATE record SET number = 100 WHERE number = 4;
      UPDATE record SET number = 4 WHERE number = 6;
      UPDATE record SET number = 6 WHERE number = 100;
      """)
    #expect(try flaw == JournalFlaw(number: 4, problem: .changed))
  }

  @Test func `names the record after one that was replaced together with its hash`() throws {
    try test.fill(9)
    let records = try test.journal.records().reversed().map(\.self)
    let forged = try StoredRecord(
      5, after: records[3].hash, at: records[4].time,
      RecordContent(.decision(.example("r5", .rejected)), .ben))
    try test.tamper("DELETE FROM record WHERE number = 5")
    try test.journal.queue.write { try forged.insert($0) }
    #expect(try flaw == JournalFlaw(number: 6, problem: .misplaced))
  }

  @Test func `names a record whose entry is not JSON although its hash fits`() throws {
    try test.fill(1)
    let stored = try StoredRecord(
      2, after: test.journal.last().hash, at: .now,
      RecordContent(.unknown(kind: "decision", json: "{"), .ana))
    try test.journal.queue.write { try stored.insert($0) }
    #expect(try flaw == JournalFlaw(number: 2, problem: .notJSON))
  }

  @Test func `says that SQLite finds the file damaged although every record fits`() throws {
    try test.fill(9)
    try test.tamper(
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'recordByRole'")
    let journal = try test.again()
    #expect(failure { _ = try journal.verify() } == .damaged)
  }

  @Test func `shows with a report that the tail was cut off or replaced`() throws {
    try test.fill(9)
    let report = "Journal: \(try test.journal.verify().description)."
    let end = try #require(JournalEnd(inReport: report))
    #expect(try test.journal.verify(against: end).flaw == nil)
    try test.tamper("DELETE FROM record WHERE number > 6")
    #expect(try flaw == nil)
    #expect(
      try test.journal.verify(against: end).flaw == JournalFlaw(number: 7, problem: .cutOff))
    try test.fill(5)
    #expect(try flaw == nil)
    #expect(
      try test.journal.verify(against: end).flaw == JournalFlaw(number: 9, problem: .replaced))
  }

  @Test func `says which of report and journal was changed as far as it can be known`() throws {
    try test.fill(9)
    let end = try #require(JournalEnd(inReport: try test.journal.verify().description))
    let altered = try test.journal.verify(against: JournalEnd(count: 5, hash: end.hash))
    #expect(altered.flaw == JournalFlaw(number: 5, problem: .misstated(9)))
    #expect(
      "\(altered)"
        == "the journal itself is intact (9 records), but for record 5 the report states the "
        + "hash of record 9, so the report was altered")
    let longer = try test.journal.verify(against: JournalEnd(count: 12, hash: end.hash))
    #expect(longer.flaw?.problem == .misstated(9))
    let other = try #require(RecordHash(String(repeating: "ab", count: 32)))
    let unknown = try test.journal.verify(against: JournalEnd(count: 5, hash: other))
    #expect(unknown.flaw == JournalFlaw(number: 5, problem: .replaced))
    #expect("\(unknown)".hasSuffix("the journal was rewritten, or the report was altered"))
  }

  @Test func `reads the end from the JSON and from the text of a report`() {
    let hash = String(repeating: "ab", count: 32)
    let end = RecordHash(hash).map { JournalEnd(count: 1204, hash: $0) }
    let json = #"{"journal": {"records": 1204, "lastHash": "\#(hash)"}}"#
    #expect(JournalEnd(inReport: json) == end)
    #expect(JournalEnd(inReport: "x\n- 1,204 records, last hash `\(hash)`\n") == end)
    #expect(JournalEnd(inReport: "1,204 records") == nil)
  }

  @Test func `cannot be changed, shortened or continued anywhere else through SQL`() throws {
    try test.fill(3)
    for sql in [
      "UPDATE record SET tenant = 'other' WHERE number = 2", "DELETE FROM record WHERE number = 3",
      "INSERT OR REPLACE INTO record SELECT 2, previous, time, 'x', version, author, kind, entry, hash FROM record WHERE number = 3",
      "INSERT INTO record SELECT 7, previous, time, 'x', version, author, kind, entry, hash FROM record WHERE number = 3",
    ] {
      #expect(throws: DatabaseError.self) {
        try test.journal.queue.write { try $0.execute(sql: sql) }
      }
    }
    #expect(try test.journal.verify().count == 3)
  }

  @Test func `keeps, verifies and shows entries of a later version`() throws {
    let entry = JournalEntry.unknown(kind: "signOff", json: #"{"role":"r1","by":"Ana"}"#)
    try test.journal.append(entry, in: .ana)
    let later = JournalEntry.unknown(
      kind: "decision", json: #"{"role":"r1","state":"escalated"}"#)
    try test.journal.append(later, in: .ana)
    #expect(try test.journal.records().map(\.entry) == [later, entry])
    #expect(try test.journal.records(RecordQuery(role: PotentialRole.ID("r1"))).count == 2)
    #expect(try test.journal.verify().flaw == nil)
  }

  @Test func `holds any text`() throws {
    let text = "\u{1B}[31m\u{202E}\"'\\\n\r\t\u{0}é👩‍👩‍👧 <script>=1+1\u{FEFF}"
    let context = RecordContext(
      tenant: TenantKey(text),
      author: Author(principalName: text, localUser: text, reviewer: text))
    let id = text.replacing("\0", with: "")
    let decision = Decision.example(id, .later(until: text, person: text), name: text, note: text)
    try test.journal.decide(decision, in: context)
    let record = try #require(try test.journal.records().first)
    #expect(record.entry == .decision(decision))
    #expect(record.author == context.author)
    #expect(record.tenant == context.tenant)
    #expect(try test.journal.verify().flaw == nil)
    let role = PotentialRole.ID(id)
    #expect(try test.journal.decision(on: role, of: context.tenant)?.decision == decision)
    #expect(try test.journal.decisions(of: context.tenant).byRole[role] != nil)
  }

  @Test func `has the hash that the document describes`() throws {
    let stored = try StoredRecord(
      1, after: .beforeTheFirst, at: #require(Timestamp.parse("2026-11-29T08:15:30.250Z")),
      RecordContent(
        .outcome(RecordedOutcome(of: 7, .done)),
        RecordContext(tenant: .organization("acmé"), author: Author(reviewer: "Ana"))))
    let zeros = String(repeating: "0", count: 64)
    let text = """
      18:rolesift-journal-1
      1:1
      64:\(zeros)
      24:2026-11-29T08:15:30.250Z
      5:acmé
      5:v2024
      18:{"reviewer":"Ana"}
      7:outcome
      28:{"change":7,"result":"done"}

      """
    #expect(stored.hash == RecordHash(of: text))
    #expect(
      RecordHash(of: "abc").description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
