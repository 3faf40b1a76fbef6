import Glibc
import RoleMining
import TestSupport
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(5))) struct `Several processes and one journal` {
  private let test: TestJournal

  init() throws { test = try TestJournal() }

  @Test func `Two that write 500 records each at once make one chain`() throws {
    let writers = try ["ana", "ben"].map { try WriterProcess($0, count: 500, in: test.folder) }
    for writer in writers { #expect(writer.end() == 0) }
    let verification = try test.journal.verify()
    #expect(verification.flaw == nil)
    #expect(verification.count == 1000)
    #expect(try test.journal.decisions(of: .organization("acme")).byRole.count == 1000)
    let records = try test.journal.records().map(\.author.localUser)
    let changes = zip(records, records.dropFirst()).filter { $0 != $1 }.count
    #expect(changes > 2, "they did not write at the same time")
  }

  @Test func `Twenty kills at random moments lose nothing that was acknowledged`() async throws {
    var random = SeededGenerator(seed: 11)
    var acknowledged: [Int: String] = [:]
    for round in 0..<20 {
      let writer = try WriterProcess("w\(round)", count: 100_000, in: test.folder)
      let goal = Int.random(in: 1...25, using: &random)
      try await wait(for: "\(goal) records") { writer.acknowledged.count >= goal }
      kill(writer.processID, SIGKILL)
      _ = writer.end()
      for (number, hash) in writer.acknowledged { acknowledged[number] = hash }
      let verification = try test.again().verify()
      #expect(verification.flaw == nil, "round \(round)")
    }
    let records = try test.again().records()
    let hashes = Dictionary(uniqueKeysWithValues: records.map { ($0.number, "\($0.hash)") })
    for (number, hash) in acknowledged { #expect(hashes[number] == hash) }
    #expect(acknowledged.count >= 20)
    // What is derived from the records is as new as they are.
    let decided = try test.journal.decisions(of: .organization("acme")).byRole
    #expect(decided.count == records.count)
  }

  @Test func `A second opening keeps its locks when another process ends`() throws {
    let journal = test.journal
    try journal.decide(.example("r1"), in: .ana)
    // Closing any descriptor of the file beside SQLite would drop the locks of this process.
    for _ in 0..<3 { _ = try test.again().last() }
    #expect(try WriterProcess("other", count: 1, in: test.folder).end() == 0)
    try journal.decide(.example("r2"), in: .ana)
    #expect(try WriterProcess("third", count: 1, in: test.folder).end() == 0)
    #expect(try journal.verify().flaw == nil)
    #expect(try journal.last().count == 4)
    #expect(try test.again().last().count == 4)
  }
}
