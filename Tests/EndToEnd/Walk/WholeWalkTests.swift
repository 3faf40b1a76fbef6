import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `The whole walk by keys` {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = try DemoDatabase.copy(to: folder)
  }

  @Test func `leads to a created role on a tenant in a file`() throws {
    try ReviewWalk(terminal: .rolesift(["--local", database])).walk()
  }

  @Test func `leads to a created role on a tenant over HTTP`() throws {
    let tenant = try ServedTenant(database)
    try ReviewWalk(terminal: .rolesift([], environment: tenant.environment)).walk()
    #expect(try tenant.stop() == .exited(0))
  }
}
