import FoundationEssentials
import GRDB
import RoleMining

/// The result of verifying the journal.
package struct JournalVerification: Sendable, Hashable {
  /// The number of records that fit.
  package let count: Int
  /// The hash of the last one that fits.
  package let lastHash: RecordHash
  /// The first record that does not fit; nil if all do.
  package let flaw: JournalFlaw?
}

/// The first record that does not fit.
package struct JournalFlaw: Sendable, Hashable {
  /// What is wrong with it. More may be added, so a switch needs a default.
  package enum Problem: Sendable, Hashable {
    /// It does not match its hash, so it was changed by hand.
    case changed
    /// It is not there: it was removed.
    case removed
    /// It does not state the hash of the record before: records were swapped, or the one before was
    /// replaced.
    case misplaced
    /// Its author or its entry is not JSON.
    case notJSON
    /// It cannot be read: a value has the wrong type.
    case unreadable
    /// The journal is consistent and ends before it, but a report includes it: the end was cut off, or the report was
    /// altered.
    case cutOff
    /// The journal is consistent, but a report states another hash for it: the journal was rewritten, or the report
    /// was altered.
    case replaced
    /// The journal is consistent, and a report states the hash of another record for it: the report was altered.
    case misstated(Int)
  }

  /// The number of the record.
  package let number: Int
  /// What is wrong with it.
  package let problem: Problem
}

extension Journal {
  /// Reads every record and checks that it fits the one before, and that SQLite finds the file intact.
  ///
  /// - Parameter end: Where the journal ended when a report was written; nil without a report.
  /// - Returns: The number of records that fit, and the first that does not.
  /// - Throws: `JournalFailure` if the file cannot be read or is damaged.
  package func verify(
    against end: JournalEnd? = nil
  ) throws(JournalFailure) -> JournalVerification {
    try reading { db in
      var chain = Chain(end: end)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(StoredRecord.columns) FROM record ORDER BY number")
      while let row = try rows.next() {
        if let problem = chain.add(row) { return chain.verification(problem) }
      }
      // What is derived from the records is not part of the chain, but is shown as decided.
      if let damage = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)"), damage != "ok" {
        throw JournalFailure(.damaged, path: path, detail: damage)
      }
      return chain.comparison
    }
  }
}

/// The records so far.
private struct Chain {
  let end: JournalEnd?
  var count = 0
  var hash = RecordHash.beforeTheFirst
  /// The record that has the hash that a report states.
  var place: Int?

  init(end: JournalEnd?) { self.end = end }

  /// How records that all fit together compare with a report.
  var comparison: JournalVerification {
    guard let end, end.count != place ?? 0 else { return verification(nil) }
    guard let place else {
      return count < end.count ? verification(.cutOff) : verification(.replaced, of: end.count)
    }
    return verification(.misstated(place), of: end.count)
  }

  /// Adds the next record, if nothing is wrong with it.
  mutating func add(_ row: Row) -> JournalFlaw.Problem? {
    guard let record = try? StoredRecord(row) else { return .unreadable }
    guard record.number == count + 1 else { return .removed }
    guard record.hash == record.computedHash else { return .changed }
    guard record.previous == hash else { return .misplaced }
    let texts = [record.author, record.entry]
    guard texts.allSatisfy({ (try? RawJSON(Array($0.utf8))) != nil }) else { return .notJSON }
    if record.hash == end?.hash { place = record.number }
    (count, hash) = (record.number, record.hash)
    return nil
  }

  func verification(
    _ problem: JournalFlaw.Problem?, of number: Int? = nil
  ) -> JournalVerification {
    JournalVerification(
      count: count, lastHash: hash,
      flaw: problem.map { JournalFlaw(number: number ?? count + 1, problem: $0) })
  }
}

extension JournalVerification: CustomStringConvertible {
  /// The result as a sentence, which a report may quote.
  package var description: String {
    let records = "\(count.grouped) \(count == 1 ? "record" : "records")"
    guard let flaw else { return "intact, \(records), last hash \(lastHash)" }
    guard !flaw.problem.mayBeOfReport else {
      return "the journal itself is intact (\(records)), but \(flaw.reportWords)"
    }
    return "record \(flaw.number.grouped) \(flaw.problem.words); \(records) before it "
      + (count == 1 ? "fits" : "fit")
  }
}

extension JournalFlaw {
  /// What a report says of an intact journal that does not match it, and what follows.
  fileprivate var reportWords: String {
    switch problem {
    case .misstated(let place):
      "for record \(number.grouped) the report states the hash of record \(place.grouped), so the "
        + "report was altered"
    case .cutOff:
      "the report states more records: the end of the journal was cut off, or the report was "
        + "altered"
    default:
      "the report states another hash for record \(number.grouped): the journal was rewritten, or "
        + "the report was altered"
    }
  }
}

extension JournalFlaw.Problem {
  /// Whether the report may be what was changed, not the journal.
  package var mayBeOfReport: Bool {
    switch self {
    case .cutOff, .replaced, .misstated: true
    case .changed, .removed, .misplaced, .notJSON, .unreadable: false
    }
  }

  /// What is wrong, after the number of the record.
  package var words: String {
    switch self {
    case .changed: "was changed: it does not fit its hash"
    case .removed: "was removed"
    case .misplaced: "does not follow the record before it: one of the two was replaced"
    case .notJSON: "holds text that is not JSON"
    case .unreadable: "cannot be read"
    case .cutOff: "was removed, with all after it: the report states more records"
    case .replaced: "differs from the one in the report"
    case .misstated(let place): "has the hash of record \(place.grouped) in the report"
    }
  }
}

extension JournalEnd {
  /// Finds the end in a report: the fields `records` and `lastHash` of its JSON, or the sentence
  /// `1,204 records, last hash …` anywhere in a text; nil if the text has no such words.
  package init?(inReport text: String) {
    let json = try? WireJSON.decode(JSONValue.self, from: Data(text.utf8))
    if let journal = json?["journal"], let count = journal["records"]?.text.flatMap({ Int($0) }),
      let hash = journal["lastHash"]?.text.flatMap({ RecordHash($0) })
    {
      self.init(count: count, hash: hash)
      return
    }
    let sentence = /([0-9][0-9,]*) records?, last hash[ `]*([0-9a-f]{64})/
    guard let match = text.firstMatch(of: sentence),
      let count = Int(match.output.1.filter(\.isNumber)), let hash = RecordHash(match.output.2)
    else { return nil }
    self.init(count: count, hash: hash)
  }
}
