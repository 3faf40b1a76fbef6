import FoundationEssentials
import GRDB
import Glibc
import HTTPTypes
import RoleMining
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `Opening a tenant's file` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(opening name: String) -> LocalTenantError.Kind? {
    let path = folder.path(of: name)
    do {
      _ = try LocalTenant(opening: path)
      return nil
    } catch {
      return (error as? LocalTenantError)?.kind
    }
  }

  @Test func `A missing file, a folder, a text and an empty file are distinguished`() throws {
    try folder.write("hello, this is no database at all, and long enough", to: "text")
    try folder.write("", to: "empty")
    #expect(failure(opening: "nothing") == .missing)
    #expect(failure(opening: ".") == .noDatabase)
    #expect(failure(opening: "text") == .noDatabase)
    #expect(failure(opening: "empty") == .noDatabase)
  }

  @Test func `Another program's database is not touched`() throws {
    let queue = try DatabaseQueue(path: folder.path(of: "other.db"))
    try queue.write { db in try db.execute(sql: "CREATE TABLE song (title TEXT)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: "other.db")))
    #expect(failure(opening: "other.db") == .otherProgram)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: "other.db"))) == before)
    #expect(!folder.contains("other.db-wal") && !folder.contains("other.db-shm"))
  }

  @Test func `Another program's open database is not touched`() throws {
    let pool = try DatabasePool(path: folder.path(of: "open.db"))
    try pool.write { db in try db.execute(sql: "CREATE TABLE song (title TEXT)") }
    let log = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: "open.db-wal")))
    #expect(failure(opening: "open.db") == .otherProgram)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: "open.db-wal"))) == log)
    try pool.close()
  }

  @Test func `A new tenant survives the end of its process`() async throws {
    let tenant = try LocalTenant(creating: folder.path(of: "new.db"))
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path(of: "new.db\(suffix)"), toPath: folder.path(of: "left.db\(suffix)"))
    }
    try await tenant.close()
    #expect(failure(opening: "left.db") == nil)
  }

  @Test(arguments: [true, false])
  func `Reading does not wait for a writer`(hasLog: Bool) async throws {
    let path = folder.path(of: "busy.db")
    try await LocalTenant(creating: path).close()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { db in
      if hasLog { try db.execute(sql: "CREATE TABLE mark (id); DROP TABLE mark") }
      try db.beginTransaction(.immediate)
    }
    let start = ContinuousClock.now
    let tenant = TestTenant(try LocalTenant(opening: path))
    #expect(await tenant.reply(.get, "/v2024/role-mining-sessions").response.status == .ok)
    try await tenant.tenant.close()
    // It waited ten seconds before it failed.
    #expect(ContinuousClock.now - start < .seconds(5))
    try await other.writeWithoutTransaction { db in try db.rollback() }
    try other.close()
  }

  @Test func `A newer version's file is not touched`() async throws {
    let tenant = try LocalTenant(creating: folder.path(of: "newer.db"))
    try await tenant.store.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    try await tenant.close()
    #expect(failure(opening: "newer.db") == .newer)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `A read-only file is refused at once`() async throws {
    try await LocalTenant(creating: folder.path(of: "fixed.db")).close()
    chmod(folder.path(of: "fixed.db"), 0o400)
    #expect(failure(opening: "fixed.db") == .readOnly)
  }

  @Test func `A new file is private, and never replaces one`() async throws {
    let path = folder.path(of: "new.db")
    let tenant = try LocalTenant(creating: path)
    #expect(try tenant.isEmpty)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    try await tenant.close()
    #expect(throws: LocalTenantError.self) { try LocalTenant(creating: path) }
    #expect(failure(opening: "new.db") == nil)
  }

  @Test func `Errors state the file and what to do`() {
    let error = LocalTenantError(.missing, path: "acme.db")
    #expect(error.description.hasPrefix("'acme.db' does not exist."))
  }
}
