import FoundationEssentials
import HTTPTypes
import Journal
import RoleMining
import RoleMiningClient
import Synchronization
import Testing

@testable import Review

/// A tenant with one potential role, which says who holds what if it is a local one.
private final class CountedTenant: Transport {
  let paths = Mutex<[String]>([])
  private let isLocal: Bool

  init(isLocal: Bool) { self.isLocal = isLocal }

  func send(_ call: Call) async throws -> Reply {
    let path = String((call.request.path ?? "").prefix { $0 != "?" })
    paths.withLock { $0.append(path) }
    switch path.split(separator: "/").last {
    case "organization" where isLocal:
      return Self.reply(.ok, #"{"identityCount":9,"entitlementCount":3,"grantCount":20}"#)
    case "holdings" where isLocal:
      return Self.reply(
        .ok,
        #"{"identities":[{"id":"i1"},{"id":"i2"}],"entitlements":[{"id":"e1"}],"held":[[0],[]]}"#)
    case "entitlement-popularities":
      return Self.reply(
        .ok,
        #"[{"id":"e1","name":"E 1","entitlementRef":{"id":"e1"},"identityCount":1,"popularity":50}]"#
      )
    default: return Self.reply(.notFound, "{}")
    }
  }

  private static func reply(_ status: HTTPResponse.Status, _ body: String) -> Reply {
    Reply(HTTPResponse(status: status), body: Data(body.utf8))
  }
}

@Suite(.timeLimit(.minutes(1))) struct `What the accepted roles of a report cover` {
  private func covered(in tenant: CountedTenant) async throws -> CoveredCounts? {
    let fixture = try ReportFixture()
    try fixture.decide(Decision(.accepted, on: fixture.subject("r1", "R")))
    var evidence = ReviewEvidence(
      tenantName: "acme", context: ReportFixture.ana, time: Date(timeIntervalSince1970: 0),
      journal: try JournalEvidence(fixture.journal, of: .organization("acme")),
      roles: [PotentialRole(id: "r1", name: "R", session: RoleMiningSessionParameters(id: "s1"))])
    try await evidence.countCoverage(with: EvidenceReader(Client(transport: tenant)))
    return evidence.covered
  }

  @Test func `takes one question about the organisation, and two about each role`() async throws {
    let tenant = CountedTenant(isLocal: true)
    #expect(try await covered(in: tenant) == CoveredCounts(identities: 2, entitlements: 1))
    let paths = tenant.paths.withLock { $0 }
    #expect(paths.count { $0.hasSuffix("/organization") } == 1)
    #expect(paths.count == 3)
  }

  @Test func `is not counted where the tenant does not say who holds what`() async throws {
    let tenant = CountedTenant(isLocal: false)
    #expect(try await covered(in: tenant) == nil)
    #expect(tenant.paths.withLock { $0.count } == 1)
  }
}
