import FoundationEssentials
import GRDB
import Glibc
import Testing

@testable import LocalTenant

@Suite("Opening a tenant's file")
struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(opening name: String) -> LocalTenantError.Kind? {
    let path = folder.path(name)
    do {
      _ = try LocalTenant(opening: path)
      return nil
    } catch {
      return (error as? LocalTenantError)?.kind
    }
  }

  @Test func `A missing file, a folder, a text and an empty file are told apart`() throws {
    try folder.write("hello, this is no database at all, and long enough", to: "text")
    try folder.write("", to: "empty")
    #expect(failure(opening: "nothing") == .missing)
    #expect(failure(opening: ".") == .noDatabase)
    #expect(failure(opening: "text") == .noDatabase)
    #expect(failure(opening: "empty") == .noDatabase)
  }

  @Test func `The database of another program is left alone`() throws {
    let queue = try DatabaseQueue(path: folder.path("other.db"))
    try queue.write { db in try db.execute(sql: "CREATE TABLE song (title TEXT)") }
    try queue.close()
    #expect(failure(opening: "other.db") == .otherProgram)
  }

  @Test func `A file of a newer version is not touched`() async throws {
    let tenant = try LocalTenant(creating: folder.path("newer.db"))
    try await tenant.store.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    try await tenant.close()
    #expect(failure(opening: "newer.db") == .newer)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `A file that cannot be written is refused at once`() async throws {
    try await LocalTenant(creating: folder.path("fixed.db")).close()
    chmod(folder.path("fixed.db"), 0o400)
    #expect(failure(opening: "fixed.db") == .readOnly)
  }

  @Test func `A new file is its owner's alone, and never replaces one`() async throws {
    let path = folder.path("new.db")
    let tenant = try LocalTenant(creating: path)
    #expect(try tenant.isEmpty)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    try await tenant.close()
    #expect(throws: LocalTenantError.self) { try LocalTenant(creating: path) }
    #expect(failure(opening: "new.db") == nil)
  }

  @Test func `The words say which file and what to do`() {
    let error = LocalTenantError(.missing, path: "acme.db")
    #expect(error.description.hasPrefix("'acme.db' does not exist."))
  }
}
