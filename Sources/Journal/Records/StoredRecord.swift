import FoundationEssentials
import GRDB
import RoleMining

/// A record as the file holds it: the texts that its hash is made from.
struct StoredRecord {
  let number: Int
  let previous: RecordHash
  let time: String
  let tenant: String
  let version: String
  let author: String
  let kind: String
  let entry: String
  let hash: RecordHash

  static let columns = "number, previous, time, tenant, version, author, kind, entry, hash"

  /// The first of the texts that are hashed; a different way to hash would have a different name.
  private static let format = "rolesift-journal-1"

  init(
    _ number: Int, after previous: RecordHash, at time: Date, _ content: RecordContent
  ) {
    self.number = number
    self.previous = previous
    self.time = Timestamp.text(for: time)
    tenant = content.tenant
    version = content.version
    author = content.author
    kind = content.kind
    entry = content.entry
    hash = Self.hash(
      [String(number), previous.description, self.time, tenant, version, author, kind, entry])
  }

  /// Reads the columns, in the order of `columns`.
  ///
  /// - Throws: `RowDecodingError` if a value has the wrong type.
  init(_ row: Row) throws {
    number = try row.decode(Int.self, atIndex: 0)
    previous = RecordHash(unchecked: try row.decode(String.self, atIndex: 1))
    time = try row.decode(String.self, atIndex: 2)
    tenant = try row.decode(String.self, atIndex: 3)
    version = try row.decode(String.self, atIndex: 4)
    author = try row.decode(String.self, atIndex: 5)
    kind = try row.decode(String.self, atIndex: 6)
    entry = try row.decode(String.self, atIndex: 7)
    hash = RecordHash(unchecked: try row.decode(String.self, atIndex: 8))
  }

  /// The hash of the record's content; it differs from `hash` if the record was changed.
  var computedHash: RecordHash {
    Self.hash(
      [String(number), previous.description, time, tenant, version, author, kind, entry])
  }

  /// Each text with its length in bytes before it, so that no two records give the same bytes.
  private static func hash(_ texts: [String]) -> RecordHash {
    RecordHash(of: ([format] + texts).map { "\($0.utf8.count):\($0)\n" }.joined())
  }

  /// The record for the other parts.
  var record: JournalRecord {
    JournalRecord(
      number: number, time: Timestamp.parse(time) ?? .distantPast, tenant: TenantKey(tenant),
      version: version,
      author: (try? WireJSON.decode(from: Data(author.utf8))) ?? Author(),
      entry: JournalEntry(kind: kind, json: entry), previous: previous, hash: hash)
  }

  func insert(_ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO record (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      number, previous.description, time, tenant, version, author, kind, entry, hash.description,
    ])
  }
}

/// The content of a new record, before it has a number and a place in the chain.
struct RecordContent {
  let tenant: String
  let version: String
  let author: String
  let kind: String
  let entry: String

  init(_ entry: JournalEntry, _ context: RecordContext) throws {
    tenant = context.tenant.description
    version = context.version
    author = String(decoding: try WireJSON.encode(context.author), as: UTF8.self)
    kind = entry.kind
    self.entry = try entry.encoded()
  }
}
