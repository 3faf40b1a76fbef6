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
      sql: "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      tenant.description, role, number, decision.state.code, until, person,
      try personNumber(db), milliseconds, decision.note != nil, isImported,
    ])
    try SignatureRow(
      decision: number, tenant: tenant, role: decision.subject.role,
      signature: decision.subject.signature
    ).save(db)
  }

  /// An import holds only if it is newer than what is here: so the order of imports does not matter.
  func saveIfNewer(_ db: Database) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT time, number FROM decision WHERE tenant = ? AND role = ?",
      arguments: [tenant.description, role])
    guard let row else { return try save(db) }
    let time = try row.decode(Int.self, atIndex: 0)
    if milliseconds > time { try save(db) }
  }

  private var role: String { decision.subject.role.rawValue }
  private var milliseconds: Int { Int((time.timeIntervalSince1970 * 1000).rounded()) }

  /// Most decisions have the same few authors.
  private func personNumber(_ db: Database) throws -> Int? {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO person (name) VALUES (?)")
      .execute(arguments: [author.name])
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM person WHERE name = ?"),
      arguments: [author.name])
  }
}

extension CurrentDecision {
  static let columns = "role, number, state, until, person, author, time, hasNote, isImported"

  /// Reads the columns, in the order of `columns`.
  static func read(
    _ row: Row, _ names: [Int: String]
  ) throws -> (PotentialRole.ID, DecisionSummary) {
    var state = Decision.State(code: try row.decode(Int.self, atIndex: 2))
    if case .later = state {
      state = .later(
        until: try row.decode(String?.self, atIndex: 3),
        person: try row.decode(String?.self, atIndex: 4))
    }
    let milliseconds = try row.decode(Int.self, atIndex: 6)
    return (
      PotentialRole.ID(try row.decode(String.self, atIndex: 0)),
      DecisionSummary(
        number: try row.decode(Int.self, atIndex: 1), state: state,
        author: names[try row.decode(Int.self, atIndex: 5)] ?? "unknown",
        time: Date(timeIntervalSince1970: Double(milliseconds) / 1000),
        hasNote: try row.decode(Bool.self, atIndex: 7),
        isImported: try row.decode(Bool.self, atIndex: 8))
    )
  }
}

extension Decision.State {
  fileprivate var code: Int {
    switch self {
    case .undecided: 0
    case .accepted: 1
    case .rejected: 2
    case .later: 3
    }
  }

  fileprivate init(code: Int) {
    switch code {
    case 1: self = .accepted
    case 2: self = .rejected
    case 3: self = .later(until: nil, person: nil)
    default: self = .undecided
    }
  }
}
