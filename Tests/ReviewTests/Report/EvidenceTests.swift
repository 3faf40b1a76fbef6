import FoundationEssentials
import HTTPTypes
import Journal
import RoleMining
import RoleMiningClient
import Synchronization
import Testing

@testable import Review

/// A tenant with two provisioned roles, one or both of which are requested.
private final class AnsweringTenant: Transport {
  let paths = Mutex<[String]>([])
  private let created: (status: HTTPResponse.Status, body: String)

  init(_ status: HTTPResponse.Status, _ body: String) {
    created = (status, body)
  }

  func send(_ call: Call) async throws -> Reply {
    let path = call.request.path ?? ""
    paths.withLock { $0.append(String(path.prefix { $0 != "?" })) }
    if path.contains("role-mining-sessions") { return Self.reply(.ok, "[]") }
    guard path.contains("role-mining-potential-roles") else {
      return Self.reply(created.status, created.body)
    }
    let rows = (1...3).map {
      #"{"id":"r\#($0)","name":"R","provisionState":"COMPLETE","roleId":"c\#($0)"}"#
    }
    return Self.reply(.ok, "[\(rows.joined(separator: ","))]")
  }

  private static func reply(_ status: HTTPResponse.Status, _ body: String) -> Reply {
    Reply(HTTPResponse(status: status), body: Data(body.utf8))
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The evidence for a report` {
  private func evidence(_ tenant: AnsweringTenant) async throws -> ReviewEvidence {
    let fixture = try ReportFixture()
    for role: PotentialRole.ID in ["r1", "r2"] {
      try fixture.decide(Decision(.accepted, on: fixture.subject(role, "R")))
    }
    var evidence = ReviewEvidence(
      tenantName: "acme", context: ReportFixture.ana, time: Date(timeIntervalSince1970: 0),
      journal: try JournalEvidence(fixture.journal, of: .organization("acme")))
    try await evidence.ask(Client(transport: tenant))
    return evidence
  }

  @Test func `takes two lists, and the created role of each decided one`() async throws {
    let tenant = AnsweringTenant(
      .ok, #"{"id":"c","name":"R","enabled":true,"owner":{"id":"i1","name":"Eva"}}"#)
    let evidence = try await evidence(tenant)
    #expect(tenant.paths.withLock { $0.count } == 4)
    #expect(evidence.createdRoles.keys.sorted() == ["c1", "c2"])
    let role = ReviewReport(evidence).roles[0].provisioning
    #expect(role.enabled == "yes")
    #expect(role.requestable == "not stated by the tenant")
    #expect(role.owner == "Eva")
  }

  @Test func `does not ask again where the login may not read roles`() async throws {
    let tenant = AnsweringTenant(.forbidden, "{}")
    let evidence = try await evidence(tenant)
    #expect(tenant.paths.withLock { $0.count } == 3)
    #expect(
      ReviewReport(evidence).roles.map(\.provisioning.enabled) == ["not checked", "not checked"])
  }

  @Test func `says where a created role is gone`() async throws {
    let tenant = AnsweringTenant(.notFound, "{}")
    let evidence = try await evidence(tenant)
    #expect(evidence.createdRoles.count == 2)
    #expect(ReviewReport(evidence).roles[0].provisioning.enabled == "no longer in the tenant")
  }

  @Test func `is refused if a list is refused`() async throws {
    await #expect(throws: APIError.self) {
      var evidence = ReviewEvidence(
        tenantName: "acme", context: ReportFixture.ana, time: Date(timeIntervalSince1970: 0),
        journal: JournalEvidence())
      try await evidence.ask(Client(transport: RefusingTenant()))
    }
  }
}

private struct RefusingTenant: Transport {
  func send(_ call: Call) async throws -> Reply { Reply(HTTPResponse(status: .forbidden)) }
}
