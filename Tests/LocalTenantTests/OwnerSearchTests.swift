import RoleMining
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(1))) struct `The search for an owner` {
  private let tenant: TestTenant

  init() throws {
    var files = OrganizationFiles()
    files.identities = """
      id,name,firstName,lastName
      u1,Person 12,,
      u2,Person 13,,
      u3,Ana de la Cruz,Ana,de la Cruz
      u4,Ana Maria Ruiz,Ana Maria,Ruiz

      """
    files.assignments = "identityId,entitlementId\nu1,e1\n"
    let folder = try TemporaryFolder()
    try files.write(to: folder)
    let path = folder.path(of: "owners.db")
    try LocalTenant.importFolder(folder.path, into: path)
    tenant = TestTenant(try LocalTenant(opening: path, environment: .immediate))
  }

  @Test(arguments: [
    ("Person 12", ["u1"]), ("person 1", ["u1", "u2"]), ("12", []), ("de la Cruz", ["u3"]),
    ("Ana de la Cruz", ["u3"]), ("ana maria r", ["u4"]), ("ruiz ana", ["u4"]),
    ("Ana", ["u3", "u4"]),
  ])
  func `finds names of several words`(text: String, ids: [String]) async throws {
    let page = try await tenant.send(Listing.publicIdentities(matching: text).page())
    #expect(page.items.map(\.id.rawValue).sorted() == ids)
  }
}
