import FoundationEssentials
import GRDB
import RoleMining

/// A row of the decisions that hold.
struct CurrentDecision {
  let decision: Decision
  let author: Author
  let time: Date
  let number: Int
  let tenant: TenantKey
  let isImported: Bool

  init(
    _ decision: Decision, by author: Author, at time: Date, _ record: JournalRecord,
    isImported: Bool
  ) {
    self.decision = decision
    self.author = author
    self.time = time
    self.isImported = isImported
    number = record.number
    tenant = record.tenant
  }

  /// Replaces the decision that held until now.
  func save(_ db: Database) throws {
    var (until, person): (String?, String?) = (nil, nil)
    if case .later(let day, let name) = decision.state { (until, person) = (day, name) }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      tenant.description, role, number,
      DecisionMarks(decision.state, hasNote: decision.note != nil, isImported: isImported).code,
      try personNumber(db), milliseconds, until, person,
    ])
    try SignatureRow(
      decision: number, tenant: tenant, role: decision.subject.role,
      signature: decision.subject.signature
    ).save(db)
  }

  /// An import counts only if it is newer than the current decision. Of two from the same moment, the one whose text
  /// sorts last counts, so the order of imports does not matter.
  func saveIfNewer(_ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT \(StoredRecord.columns) FROM record WHERE number =
          (SELECT number FROM decision WHERE tenant = ? AND role = ?)
        """,
      arguments: [tenant.description, role])
    guard let row, let other = Self(try StoredRecord(row).record) else { return try save(db) }
    if (milliseconds, try spelling()) > (other.milliseconds, try other.spelling()) { try save(db) }
  }

  /// The decision of a record; nil for a record of another kind.
  private init?(_ record: JournalRecord) {
    switch record.entry {
    case .decision(let decision):
      self.init(decision, by: record.author, at: record.time, record, isImported: false)
    case .imported(let imported):
      self.init(imported.decision, by: imported.author, at: imported.time, record, isImported: true)
    default: return nil
    }
  }

  private func spelling() throws -> String {
    String(decoding: try WireJSON.encode(author) + WireJSON.encode(decision), as: UTF8.self)
  }

  private var role: String { decision.subject.role.rawValue }
  private var milliseconds: Int { Int((time.timeIntervalSince1970 * 1000).rounded()) }

  /// The number that stands for the author, because most decisions have the same few authors.
  private func personNumber(_ db: Database) throws -> Int? {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO person (name) VALUES (?)")
      .execute(arguments: [author.name])
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM person WHERE name = ?"),
      arguments: [author.name])
  }
}

extension CurrentDecision {
  static let columns = "role, number, marks, author, time, until, person"

  /// Reads the columns, in the order of `columns`.
  static func read(
    _ row: Row, _ names: [Int: String]
  ) throws -> (PotentialRole.ID, DecisionSummary) {
    let marks = DecisionMarks(code: try row.decode(Int.self, atIndex: 2))
    var state = marks.state
    if case .later = state {
      state = .later(
        until: try row.decode(String?.self, atIndex: 5),
        person: try row.decode(String?.self, atIndex: 6))
    }
    let milliseconds = try row.decode(Int.self, atIndex: 4)
    return (
      PotentialRole.ID(try row.decode(String.self, atIndex: 0)),
      DecisionSummary(
        number: try row.decode(Int.self, atIndex: 1), state: state,
        author: names[try row.decode(Int.self, atIndex: 3)] ?? "unknown",
        time: Date(timeIntervalSince1970: Double(milliseconds) / 1000),
        hasNote: marks.hasNote, isImported: marks.isImported)
    )
  }
}

/// The state and two flags in one number: each column costs a tenth of the time to load all decisions.
private struct DecisionMarks {
  let code: Int

  init(code: Int) { self.code = code }

  init(_ state: Decision.State, hasNote: Bool, isImported: Bool) {
    let number =
      switch state {
      case .undecided: 0
      case .accepted: 1
      case .rejected: 2
      case .later: 3
      }
    code = number | (hasNote ? 8 : 0) | (isImported ? 16 : 0)
  }

  var hasNote: Bool { code & 8 != 0 }
  var isImported: Bool { code & 16 != 0 }

  /// The state, without what it is put off until.
  var state: Decision.State {
    switch code & 7 {
    case 1: .accepted
    case 2: .rejected
    case 3: .later(until: nil, person: nil)
    default: .undecided
    }
  }
}
