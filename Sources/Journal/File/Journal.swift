import FoundationEssentials
import GRDB
import Glibc
import Storage

/// The journal of this machine's user: every change that was sent and every decision, in one file, each
/// record carrying the hash of the one before.
///
/// A record is on the disk before `append` returns. Several processes may write at once.
///
/// ```swift
/// let journal = try Journal(in: folder)
/// let record = try journal.append(.decision(decision), in: context)
/// let verification = try journal.verify()
/// ```
package final class Journal: Sendable {
  /// The path of the file.
  package let path: String
  let queue: DatabaseQueue
  /// The changes that running processes have under way.
  let held: HeldChanges
  private let file: FileIdentity?
  /// Whether only a copy of the file could be opened, so that anything written would be lost.
  private let isCopy: Bool
  let now: @Sendable () -> Date

  /// The file's name in its folder.
  package static let fileName = "journal.db"

  /// Opens the journal of a folder; creates folder and file if they do not exist.
  ///
  /// - Parameters:
  ///   - folder: The folder; nil if the system names none.
  ///   - now: The clock.
  /// - Throws: `JournalFailure` that says why it cannot be used.
  package init(
    in folder: String?, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(JournalFailure) {
    guard let folder else { throw JournalFailure(.noFolder, path: nil) }
    path = "\(folder)/\(Self.fileName)"
    held = HeldChanges(beside: path)
    self.now = now
    isCopy = false
    do {
      try Self.makeFolder(folder)
      queue = try StoredFile(path, Self.format).openOrMake()
      try queue.inDatabase(Derivation.complete)
    } catch {
      throw JournalFailure(error, path: path)
    }
    file = FileIdentity(of: path)
  }

  /// Opens the journal of a folder for reading, even where it cannot be written; nil if the file does not exist.
  ///
  /// - Throws: `JournalFailure` that says why it cannot be read.
  package convenience init?(reading folder: String?) throws(JournalFailure) {
    guard let folder else { throw JournalFailure(.noFolder, path: nil) }
    let path = "\(folder)/\(Self.fileName)"
    guard access(path, F_OK) == 0 else { return nil }
    try self.init(reading: path, isCopy: !StoredFile(path, Self.format).isWritable)
  }

  /// Opens a file that exists, for reading only if it cannot be written.
  init(reading path: String, isCopy: Bool) throws(JournalFailure) {
    self.path = path
    self.isCopy = isCopy
    held = HeldChanges(beside: path)
    now = { Date() }
    let stored = StoredFile(path, Self.format)
    do {
      if !isCopy {
        queue = try stored.openOrMake()
        try queue.inDatabase(Derivation.complete)
      } else {
        queue = try stored.read()
      }
    } catch {
      throw JournalFailure(error, path: path)
    }
    file = FileIdentity(of: path)
  }

  private static func makeFolder(_ folder: String) throws(JournalFailure) {
    guard access(folder, F_OK) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw JournalFailure(.readOnly, path: folder)
    }
  }
}

extension Journal {
  func reading<Value>(_ work: (Database) throws -> Value) throws(JournalFailure) -> Value {
    do {
      return try queue.read(work)
    } catch {
      throw JournalFailure(error, path: path)
    }
  }

  /// Writes in one transaction, which waits for those of other processes before it reads anything.
  func writing<Value>(_ work: (Database) throws -> Value) throws(JournalFailure) -> Value {
    guard !isCopy else { throw JournalFailure(.readOnly, path: path) }
    // What is written into a file without a name is lost with this process.
    guard FileIdentity(of: path) == file else { throw JournalFailure(.moved, path: path) }
    do {
      return try queue.write(work)
    } catch {
      throw JournalFailure(error, path: path)
    }
  }
}

extension Journal {
  /// Appends a record, which is on disk when this returns.
  ///
  /// - Returns: The record.
  /// - Throws: `JournalFailure`; then there is no record.
  @discardableResult
  package func append(
    _ entry: JournalEntry, in context: RecordContext
  ) throws(JournalFailure) -> JournalRecord {
    let records = try append([entry], in: context)
    guard let record = records.first else { throw JournalFailure(.unreadable, path: path) }
    return record
  }

  /// Appends records in one transaction: when this returns, all of them are on disk.
  ///
  /// - Returns: The records, in the order of the entries.
  /// - Throws: `JournalFailure`; then there are no records.
  @discardableResult
  package func append(
    _ entries: [JournalEntry], in context: RecordContext
  ) throws(JournalFailure) -> [JournalRecord] {
    let contents = try contents(of: entries, context)
    let records = try writing { db in try insert(contents, db) }
    for case .outcome(let outcome) in entries where outcome.isFinal {
      held.release(outcome.change)
    }
    return records
  }

  func contents(
    of entries: [JournalEntry], _ context: RecordContext
  ) throws(JournalFailure) -> [RecordContent] {
    do {
      return try entries.map { try RecordContent($0, context) }
    } catch {
      throw JournalFailure(.unreadable, path: path, detail: "a value cannot be written as JSON")
    }
  }

  /// Appends records within a transaction.
  func insert(_ contents: [RecordContent], _ db: Database) throws -> [JournalRecord] {
    var (number, hash) = try Self.last(db)
    let time = now()
    return try contents.map { content in
      let stored = StoredRecord(number + 1, after: hash, at: time, content)
      (number, hash) = (stored.number, stored.hash)
      try stored.insert(db)
      let record = stored.record
      try Derivation.apply(record, db)
      return record
    }
  }

  /// The number and hash of the last record; number 0 without records.
  static func last(_ db: Database) throws -> (number: Int, hash: RecordHash) {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, hash FROM record ORDER BY number DESC LIMIT 1"))
    guard let row else { return (0, .beforeTheFirst) }
    return (
      try row.decode(Int.self, atIndex: 0),
      RecordHash(unchecked: try row.decode(String.self, atIndex: 1))
    )
  }
}

/// What distinguishes a file from another one at the same path.
private struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// Nil if there is no file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}
