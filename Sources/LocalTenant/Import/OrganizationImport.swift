import GRDB
import Glibc
import RoleMining

/// An organisation in files, to fill a tenant, to update one, or to be checked.
///
/// Filling and updating are all or nothing: on failure the tenant's file is unchanged, and not created if it did not
/// exist.
///
/// ```swift
/// let report = try OrganizationImport(folder: "exports").fill("acme.db")
/// ```
package struct OrganizationImport: Sendable {
  private enum Source {
    case folder(String)
    case pairs(String)
  }

  private let source: Source
  private let environment: TenantEnvironment
  private let progress: @Sendable (ImportProgress) -> Void

  /// Names a folder with `identities.csv`, `entitlements.csv`, `assignments.csv` and, if present, `usage.csv`,
  /// `roles.csv` and `sod.csv`.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - environment: The clock, and new ids for roles and conflicts without one.
  ///   - progress: Called after each chunk, on any thread.
  package init(
    folder: String, environment: TenantEnvironment = TenantEnvironment(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) {
    source = .folder(folder)
    self.environment = environment
    self.progress = progress
  }

  /// Names a file of plain pairs, an identity's and an entitlement's id on each line.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - environment: The clock.
  ///   - progress: Called after each chunk, on any thread.
  package init(
    pairs file: String, environment: TenantEnvironment = TenantEnvironment(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) {
    source = .pairs(file)
    self.environment = environment
    self.progress = progress
  }

  /// The file that a new tenant is written to before it gets its name.
  package static func draftPath(for path: String) -> String { "\(path).\(getpid()).part" }

  /// Imports into an empty tenant.
  ///
  /// - Parameter path: The tenant's file; created if missing, rejected unless empty.
  /// - Returns: What was imported.
  /// - Throws: `ImportError` with file, line and column, or `LocalTenantError`.
  package func fill(_ path: String) throws -> ImportReport {
    let reader = try reader(faults: nil)
    guard InputFile.exists(path) else { return try fillNew(path, reader) }
    return try changing(path) { store in
      try store.writing { db in
        guard try Store.isEmpty(db) else { throw LocalTenantError(.notEmpty, path: path) }
        return try fill(db, reader)
      }
    }
  }

  /// Imports into a tenant that was filled before. Its sessions, potential roles and the roles created from them stay;
  /// what is no longer in the files is marked as gone, and no longer mined.
  ///
  /// - Parameter path: The tenant's file; it must exist.
  /// - Returns: What was imported and what differs from before.
  /// - Throws: `ImportError` with file, line and column, or `LocalTenantError`.
  package func update(_ path: String) throws -> ImportReport {
    let reader = try reader(faults: nil)
    return try changing(path) { store in try store.writing { db in try update(db, reader) } }
  }

  /// Reads everything and writes nothing.
  ///
  /// - Parameters:
  ///   - path: The tenant's file; nil for a new one.
  ///   - isUpdate: Whether the tenant would be updated.
  /// - Returns: What would be imported, or the faults of the files.
  /// - Throws: `ImportError` if a file is missing, or `LocalTenantError`.
  package func check(into path: String? = nil, isUpdate: Bool = false) throws -> ImportReport {
    let faults = ImportFaults()
    let reader = try reader(faults: faults)
    let store = try Store.inMemory()
    defer { try? store.writer.close() }
    if let path, isUpdate || InputFile.exists(path) {
      let original = try Store(reading: path)
      defer { try? original.writer.close() }
      try reporting(path) { try original.writer.backup(to: store.writer) }
    }
    return try reporting(path ?? store.path) {
      try store.writing { db in
        guard try isUpdate || Store.isEmpty(db) else {
          throw LocalTenantError(.notEmpty, path: path ?? "")
        }
        var report = try isUpdate ? update(db, reader) : fill(db, reader)
        (report.faults, report.faultCount) = (faults.first, faults.count)
        return report
      }
    }
  }
}

extension OrganizationImport {
  /// How a source is read into empty tables.
  private struct Reader {
    let files: Set<FolderFile>
    let run: (Database) throws -> ImportResult
  }

  private func reader(faults: ImportFaults?) throws -> Reader {
    switch source {
    case .folder(let folder):
      let folder = try FolderImport(
        folder, environment: environment, faults: faults, report: progress)
      return Reader(files: folder.files, run: folder.run)
    case .pairs(let file):
      _ = try InputFile(file)
      let pairs = PairImport(file, report: progress)
      return Reader(files: [.assignments]) { db in
        guard let faults else { return try pairs.run(db) }
        var result = ImportResult()
        try faults.collect { result = try pairs.run(db) }
        return result
      }
    }
  }

  private func fill(_ db: Database, _ reader: Reader) throws -> ImportReport {
    let totals = try reader.run(db)
    try finish(db)
    return ImportReport(totals: totals)
  }

  private func update(_ db: Database, _ reader: Reader) throws -> ImportReport {
    try StagedTables.create(db)
    let totals = try reader.run(db)
    let changes = try OrganizationUpdate(
      db, files: reader.files, date: Timestamp.text(for: environment.now())
    ).run()
    try StagedTables.drop(db)
    try finish(db)
    return ImportReport(totals: totals, changes: changes)
  }

  private func finish(_ db: Database) throws {
    try db.execute(
      literal: "INSERT INTO importRun (date) VALUES (\(Timestamp.text(for: environment.now())))")
    try db.analyze()
  }

  /// Writes a new file under another name first, without SQLite's precautions, because until it gets its own name it
  /// can be thrown away.
  private func fillNew(_ path: String, _ reader: Reader) throws -> ImportReport {
    let draft = Self.draftPath(for: path)
    defer { Store.remove(draft) }
    return try reporting(path) {
      let store = try Store(drafting: draft, for: path)
      defer { try? store.writer.close() }
      try store.cacheForImport()
      let report = try store.writing { db in try fill(db, reader) }
      try store.writer.close()
      try Store.publish(draft, as: path)
      return report
    }
  }

  private func changing(
    _ path: String, _ change: (Store) throws -> ImportReport
  ) throws -> ImportReport {
    let store = try Store(opening: path)
    defer { try? store.writer.close() }
    return try reporting(path) {
      try store.cacheForImport()
      return try change(store)
    }
  }

  private func reporting<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as ImportError {
      throw error
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }
}
