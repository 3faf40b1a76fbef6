import HTTPTypes
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Requests of operations` {
  static let targets = [
    "POST /v2024/role-mining-sessions",
    "GET /v2024/role-mining-sessions?offset=0&limit=250",
    "PATCH /v2024/role-mining-sessions/S",
    "GET /v2024/role-mining-sessions/S",
    "GET /v2024/role-mining-sessions/S/status",
    "GET /v2024/role-mining-sessions/S/potential-role-summaries?offset=0&limit=250",
    "GET /v2024/role-mining-sessions/S/potential-role-summaries/R",
    "PATCH /v2024/role-mining-sessions/S/potential-role-summaries/R",
    "GET /v2024/role-mining-sessions/S/potential-role-summaries/R/applications?offset=0&limit=250",
    "GET /v2024/role-mining-sessions/S/potential-role-summaries/R/entitlements?offset=0&limit=250",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/entitlement-popularities"
      + "?includeCommonAccess=true&offset=0&limit=250",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/entitlement-popularity-distribution"
      + "?includeCommonAccess=false",
    "POST /v2024/role-mining-sessions/S/potential-roles/R/edit-entitlements",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/identities?offset=0&limit=250",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/export",
    "POST /v2024/role-mining-sessions/S/potential-roles/R/export-async",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/export-async/E",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/export-async/E/download",
    "POST /v2024/role-mining-sessions/S/potential-roles/R/provision"
      + "?min-entitlement-popularity=40&include-common-access=true",
    "GET /v2024/role-mining-sessions/S/potential-roles/R/excluded-entitlements?offset=0&limit=250",
    "GET /v2024/role-mining-potential-roles?offset=0&limit=250",
    "GET /v2024/role-mining-potential-roles/R",
    "PATCH /v2024/role-mining-potential-roles/R",
    "GET /v2024/role-mining-potential-roles/saved?offset=0&limit=250",
    "GET /v2024/role-mining-potential-roles/R/sources/Q/identityUsage?offset=0&limit=250",
  ]

  @Test func `There are 25, in the order of the document`() {
    #expect(AnyOperation.all.map(\.endpoint) == Endpoint.roleMining)
    #expect(Set(Endpoint.roleMining.map(\.name)).count == 25)
  }

  @Test(arguments: zip(AnyOperation.all, targets))
  func `Each operation has its method, path and query`(operation: AnyOperation, expected: String) {
    #expect("\(operation.endpoint.method) \(operation.target(.v2024))" == expected)
  }

  @Test(arguments: [APIVersion.v2025, .v2026, .beta])
  func `Another version is another prefix`(version: APIVersion) {
    for operation in AnyOperation.all {
      let rest = operation.target(.v2024).dropFirst("/v2024".count)
      #expect(operation.target(version) == "/\(version.rawValue)\(rest)")
    }
  }

  @Test func `Version 1 follows the service's name`() {
    for operation in AnyOperation.all {
      let segments = operation.target(.v2024).split(separator: "/")
      #expect(operation.target(.v1).hasPrefix("/\(segments[1].prefix { $0 != "?" })/v1"))
    }
    #expect(
      AnyOperation(.role("R")).target(.v1) == "/role-mining-potential-roles/v1/R")
    #expect(
      AnyOperation(Listing.sessions.page()).target(.v1)
        == "/role-mining-sessions/v1?offset=0&limit=250")
  }

  @Test func `Every operation sends the experimental header`() {
    #expect(AnyOperation.all.allSatisfy { $0.headers[.experimental] == "true" })
  }

  @Test func `An archive accepts JSON too, because errors are JSON`() {
    #expect(
      AnyOperation(.export("R", in: "S")).headers[.accept] == "application/zip, application/json")
    #expect(AnyOperation(.role("R")).headers[.accept] == "application/json")
  }

  @Test func `Four POST requests and three patches are changes`() {
    #expect(
      Endpoint.roleMining.filter(\.isChange).map(\.name) == [
        "createRoleMiningSessions", "patchRoleMiningSession", "patchPotentialRoleSession",
        "updateEntitlementsPotentialRole", "exportRoleMiningPotentialRoleAsync",
        "createPotentialRoleProvisionRequest", "patchPotentialRole",
      ])
  }

  @Test func `Of the changes, only patches are idempotent`() {
    let idempotent = Endpoint.all.filter { $0.isChange && $0.isIdempotent }
    #expect(idempotent == [.changeSession, .changeSessionRole, .changeRole])
  }

  @Test func `HTTP's safe methods change nothing here either`() {
    #expect(Endpoint.all.allSatisfy { $0.method != .get || $0.safety == .safe })
  }

  @Test func `An id is one path segment, whatever it contains`() {
    #expect(
      AnyOperation(.role("a/b?c#d é", in: "S")).target(.v2024)
        == "/v2024/role-mining-sessions/S/potential-role-summaries/a%2Fb%3Fc%23d%20%C3%A9")
  }

  @Test(arguments: APIVersion.allCases)
  func `A server extracts the ids from the path`(version: APIVersion) throws {
    let path = AnyOperation(.role("a/b", in: "S/S")).target(version)
    let split = try #require(APIVersion.split(path: path))
    #expect(split.version == version)
    let endpoint = try #require(Endpoint.roleMining.first { $0.name == "getPotentialRole" })
    #expect(endpoint.ids(in: split.segments) == ["S/S", "a/b"])
  }
}
