import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining
import SampleOrganization
import TestSupport
import Testing

@testable import LocalTenant

/// Damage in a file causes an error, never a crash.
@Suite(.timeLimit(.minutes(5))) struct `A damaged file` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A file with a mined session, and its bytes.
  private static let whole = Task {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "whole.db")
    let (original, session) = try await TestTenant.mined()
    let role = try await original.firstRole(of: session)
    let store = try Store(creating: path)
    try original.tenant.store.writer.backup(to: store.writer)
    store.gather()
    try store.writer.close()
    return (
      file: try Data(contentsOf: URL(fileURLWithPath: path)),
      session: try #require(session.id).rawValue, role: role.id.rawValue
    )
  }

  /// Of a role or, for the operations that take identities, nobody's.
  private static let existingID = SampleOrganization.small.existingRoles[0].id

  private static let bodies: [Endpoint: String] = [
    .countIdentities: #"{"indices": ["identities"], "query": {"query": "department:F*"}}"#,
    .predictViolations: """
    {"identityId": "\(SampleOrganization.small.identities[0].id)", "accessRefs": [
      {"type": "ENTITLEMENT", "id": "\(SampleOrganization.small.entitlements[0].id)"}]}
    """,
  ]

  /// Sends every kind of request to a tenant.
  private func answers(of path: String, session: String, role: String) async throws -> [Reply] {
    let tenant = TestTenant(try LocalTenant(opening: path, environment: .immediate))
    let ids = [
      "{sessionId}": session, "{potentialRoleId}": role, "{id}": Self.existingID,
    ]
    var replies: [Reply] = []
    for endpoint in Endpoint.all {
      let names = endpoint.template.split(separator: "/").filter { $0.hasPrefix("{") }
      let known = names.compactMap { ids[String($0)] }
      let isNew = endpoint == .createSession || endpoint == .startExport
      guard known.count == names.count, !endpoint.isChange || isNew else { continue }
      let path = endpoint.path(ids: known, version: .v2024) + "?id=\(role)&query=%2A&side=missed"
      replies.append(
        await tenant.reply(endpoint.method, path, Self.bodies[endpoint] ?? (isNew ? "{}" : "")))
    }
    await tenant.tenant.finishJobs()
    try? await tenant.tenant.close()
    return replies
  }

  @Test func `causes an error or nothing, whatever is overwritten`() async throws {
    let (file, session, role) = try await Self.whole.value
    var random = SeededGenerator(seed: 14)
    var failures = 0
    for round in 0..<120 {
      var damaged = file
      // Zeros turn a value into a NULL, and a page of noise is what a bad disk returns.
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let place = Int.random(in: 100..<file.count, using: &random)
        damaged[place] =
          round.isMultiple(of: 2) ? 0 : UInt8.random(in: .min ... .max, using: &random)
      }
      if round.isMultiple(of: 5) {
        let page = 4096 * Int.random(in: 1..<(file.count / 4096), using: &random)
        for place in page..<page + 4096 { damaged[place] = 0 }
      }
      let path = folder.path(of: "damaged-\(round).db")
      try damaged.write(to: URL(fileURLWithPath: path))
      do {
        let replies = try await answers(of: path, session: session, role: role)
        failures += replies.count { $0.response.status == .internalServerError }
      } catch is LocalTenantError {
        failures += 1
      }
    }
    #expect(failures > 50)
  }

  @Test(arguments: [
    "UPDATE role SET name = NULL", "DELETE FROM sqlite_master WHERE name = 'identity'",
    "INSERT INTO assignment (identity, entitlement) VALUES (1, 9223372036854775807)",
    "UPDATE identity SET id = NULL WHERE number = 1",
    "UPDATE session SET pruneThreshold = 9223372036854775807, identityCount = 9223372036854775807",
    "UPDATE potentialRole SET identityCount = NULL, session = NULL",
    "UPDATE potentialRoleEntitlement SET holderCount = 9223372036854775807",
    "UPDATE session SET scope = NULL, type = NULL",
  ])
  func `is reported as damaged if a value is impossible`(statement: String) async throws {
    let (file, session, role) = try await Self.whole.value
    let path = folder.path(of: "file.db")
    try file.write(to: URL(fileURLWithPath: path))
    try breakPromises(of: path, with: statement)
    let replies: [Reply]
    do {
      replies = try await answers(of: path, session: session, role: role)
    } catch let error as LocalTenantError {
      return #expect(error.kind == .damaged)
    }
    let failed = replies.filter { $0.response.status == .internalServerError }
    for reply in failed {
      let error = try WireJSON.decode(ErrorResponse.self, from: reply.body)
      let words = error.messages[0].text
      #expect(words.contains("'file.db' is damaged") || words.contains("no such table"), "\(words)")
    }
  }

  /// Removes NOT NULL from the schema, like damage, and changes something.
  private func breakPromises(of path: String, with statement: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          UPDATE sqlite_master SET sql = replace(replace(sql, 'NOT NULL', ''), 'STRICT', '')
          WHERE sql NOT LIKE '%WITHOUT ROWID%'
          """)
    }
    try queue.close()
    let broken = try DatabaseQueue(path: path, configuration: configuration)
    try broken.writeWithoutTransaction { db in try db.execute(sql: statement) }
    try broken.close()
  }
}
