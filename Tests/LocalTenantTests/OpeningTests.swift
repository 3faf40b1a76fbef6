import FoundationEssentials
import GRDB
import Glibc
import HTTPTypes
import RoleMining
import Storage
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
    #expect(failure(opening: ".") == .folder)
    #expect(failure(opening: "text") == .noDatabase)
    #expect(failure(opening: "empty") == .noDatabase)
    #expect(symlink("loop", folder.path(of: "loop")) == 0)
    #expect(failure(opening: "loop") == .unreadable)
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
    chmod(folder.path(of: "fixed.db"), 0)
    #expect(failure(opening: "fixed.db") == .unreadable)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `A file that cannot be written can be read, whatever its folder is`() async throws {
    let path = folder.path(of: "fixed.db")
    try await LocalTenant(creating: path).close()
    chmod(path, 0o400)
    for mode: mode_t in [0o700, 0o500] {
      chmod(folder.path, mode)
      try await LocalTenant(reading: path).close()
    }
    chmod(folder.path, 0o700)
    #expect(folder.contents == ["fixed.db"])
  }

  @Test func `Reading a file that must not change leaves no trace and sees all of it`() async throws
  {
    let tenant = try LocalTenant(creating: folder.path(of: "new.db"), environment: .immediate)
    try tenant.loadSample(.small)
    // As a killed process leaves it: the changes are in the log.
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path(of: "new.db\(suffix)"), toPath: folder.path(of: "left.db\(suffix)"))
    }
    let before = ["left.db", "left.db-wal"].map { try? folder.bytes(of: $0) }
    let reading = try LocalTenant(
      store: Store(reading: folder.path(of: "left.db")), environment: .immediate)
    #expect(try !reading.isEmpty)
    try await reading.close()
    #expect(["left.db", "left.db-wal"].map { try? folder.bytes(of: $0) } == before)
    #expect(!folder.contains("left.db-shm"))
    try await tenant.close()
  }

  @Test func `What others change is seen while they have the file open`() async throws {
    let path = folder.path(of: "new.db")
    let tenant = try LocalTenant(creating: path, environment: .immediate)
    let reading = try LocalTenant(store: Store(reading: path), environment: .immediate)
    #expect(try reading.isEmpty)
    try tenant.loadSample(.small)
    #expect(try !reading.isEmpty)
    #expect(throws: (any Error).self) { try reading.loadSample(.small) }
    try await reading.close()
    try await tenant.close()
  }

  @Test func `A tenant keeps its id, and a copy has the same`() async throws {
    let tenant = try LocalTenant(creating: folder.path(of: "new.db"))
    let id = try tenant.id()
    #expect(id.count == 32)
    try await tenant.close()
    try FileManager.default.copyItem(
      atPath: folder.path(of: "new.db"), toPath: folder.path(of: "copy.db"))
    let copy = try LocalTenant(opening: folder.path(of: "copy.db"))
    #expect(try copy.id() == id)
    try await copy.close()
    let other = try LocalTenant(creating: folder.path(of: "other.db"))
    #expect(try other.id() != id)
    try await other.close()
  }

  @Test func `A file without an id that must not be changed has the same one each time`()
    async throws
  {
    let tenant = try LocalTenant(creating: folder.path(of: "new.db"), environment: .immediate)
    try tenant.loadSample(.small)
    try await tenant.store.write { db in try db.execute(sql: "DELETE FROM tenant") }
    try await tenant.close()
    var ids: Set<String> = []
    for _ in 0..<2 {
      let reading = try LocalTenant(
        store: Store(reading: folder.path(of: "new.db")), environment: .immediate)
      ids.insert(try reading.id())
      try await reading.close()
    }
    #expect(ids.count == 1)
    let opened = try LocalTenant(opening: folder.path(of: "new.db"), environment: .immediate)
    #expect(try !ids.contains(opened.id()))
    try await opened.close()
  }

  @Test func `Unfinished work waits where nothing may be changed`() async throws {
    let path = folder.path(of: "new.db")
    let stuck = TenantEnvironment(
      sleep: { _ in try await Task.sleep(for: .seconds(3600)) }, miningTime: .seconds(1))
    let tenant = TestTenant(try LocalTenant(creating: path, environment: stuck))
    try tenant.tenant.loadSample(.small)
    let session = try await tenant.send(.create(RoleMiningSessionRequest()))
    try await tenant.tenant.close()
    let reading = TestTenant(
      try LocalTenant(store: Store(reading: path), environment: .immediate))
    await reading.tenant.finishJobs()
    #expect(try await reading.send(.status(of: #require(session.id))).state == .created)
    try await reading.tenant.close()
  }

  @Test func `A locked file says who holds it where that is known`() async throws {
    let path = folder.path(of: "held.db")
    try await LocalTenant(creating: path).close()
    let queue = try DatabaseQueue(path: path)
    // Two openings would wait for each other; what the system says is the same.
    let locks = try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.rollback() }
      return try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    }
    #expect(LockHolder(of: path, in: locks).process == nil)
    let others = locks.replacing(" \(getpid()) ", with: " 1 ")
    #expect(LockHolder(of: path, in: others).process == 1)
    #expect(LockHolder(of: path, in: others).words.hasSuffix(" (process 1)"))
    #expect(LockHolder(of: path, in: "").words == "another process")
    // Until here the database is open, and the file beside it exists.
    try queue.close()
    let error = LocalTenantError(
      .unreadable, path: path, reason: DatabaseError(resultCode: .SQLITE_BUSY))
    #expect(error.kind == .locked)
  }

  @Test func `A new file is its owner's alone, and never replaces one`() async throws {
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
    #expect(
      LocalTenantError(.folder, path: "export").description.hasPrefix("'export' is a folder, "))
  }
}
