import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import SampleOrganization
import TestSupport
import Testing

@testable import LocalTenant

/// Who holds what, compared with counts made from the CSV files alone.
@Suite(.timeLimit(.minutes(2))) struct `The holdings of a potential role` {
  /// The lines of `assignments.csv`.
  private static let assignments: Set<[String]> = Set(
    assignmentsFile.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").map(String.init)
    })

  private static let assignmentsFile = SampleOrganization.small.assignments.reduce(
    into: "identityId,entitlementId\n"
  ) { text, pair in
    let organization = SampleOrganization.small
    text += organization.identities[pair.identity].id + ","
    text += organization.entitlements[pair.entitlement].id + "\n"
  }

  private func files() -> OrganizationFiles {
    let organization = SampleOrganization.small
    var files = OrganizationFiles()
    files.identities = organization.identities.reduce(into: "id,name,department,jobTitle\n") {
      $0 += "\($1.id),\($1.name),\($1.department),\($1.jobTitle ?? "")\n"
    }
    files.entitlements = organization.entitlements.reduce(into: "id,name,sourceId\n") {
      $0 += "\($1.id),\($1.name),s\($1.source)\n"
    }
    files.assignments = Self.assignmentsFile
    return files
  }

  @Test func `are those of the files, for each role`() async throws {
    let folder = try TemporaryFolder()
    try files().write(to: folder)
    let path = folder.path(of: "tenant.db")
    try LocalTenant.importFolder(folder.path, into: path)
    let tenant = TestTenant(try LocalTenant(opening: path, environment: .immediate))
    let session = try await tenant.mine(RoleMiningSessionRequest())
    let roles = try await tenant.roles(of: session)
    #expect(!roles.isEmpty)
    for role in roles {
      let holdings = try await tenant.send(.holdings(of: role.id))
      let members = try #require(try await tenant.send(.role(role.id)).identityIDs)
      #expect(Set(holdings.identities.map(\.id)) == Set(members))
      #expect(holdings.entitlements.count == role.entitlementCount)
      #expect(holdings.held.count == members.count)
      for (identity, held) in zip(holdings.identities, holdings.held) {
        #expect(zip(held, held.dropFirst()).allSatisfy { $0 < $1 })
        let expected = holdings.entitlements.indices.filter {
          Self.assignments.contains([
            identity.id.rawValue, holdings.entitlements[$0].id.rawValue,
          ])
        }
        #expect(held == expected)
      }
    }
    try await tenant.tenant.close()
  }

  @Test func `can be those of entitlements that are not in the role`() async throws {
    let tenant = try TestTenant()
    let session = try await tenant.mine(RoleMiningSessionRequest())
    let role = try await tenant.firstRole(of: session)
    let client = Client(transport: tenant.tenant.transport)
    let own = try await tenant.send(.holdings(of: role.id))
    let ids = Set(own.entitlements.map(\.id.rawValue))
    var access: [[String]] = []
    for identity in own.identities {
      access.append(
        try await client.all(.entitlements(heldBy: identity.id)).items.map(\.id.rawValue))
    }
    var others: [NamedReference] = []
    for role in try await tenant.roles(of: session).dropFirst() {
      others += try await tenant.send(.holdings(of: role.id)).entitlements
    }
    let other = try #require(others.map(\.id.rawValue).first { !ids.contains($0) })
    let known = try #require(ids.min())
    let holdings = try await tenant.send(
      .holdings(
        of: role.id, entitlements: [Identifier(other), Identifier(known), "nothing"]))
    #expect(holdings.identities == own.identities)
    #expect(Set(holdings.entitlements.map(\.id.rawValue)) == [other, known])
    for (held, access) in zip(holdings.held, access) {
      #expect(
        held
          == holdings.entitlements.indices.filter {
            access.contains(holdings.entitlements[$0].id.rawValue)
          })
    }
  }

  @Test func `and everything else are the same over HTTP`() async throws {
    let client = ServedClient(id: "client", secret: "s3cret")
    try await ServedTestTenant.run(client: client) { served in
      let local = TestTenant(served.tenant)
      let session = try await local.mine(RoleMiningSessionRequest())
      let role = try await local.firstRole(of: session)
      for operation in [
        "role-mining-potential-roles/who?id=\(role.id)",
        "role-mining-potential-roles/\(role.id)/evidence",
        "role-mining-potential-roles/\(role.id)/holdings",
        "role-mining-potential-roles/\(role.id)/rule-identities?query=%2A&side=added",
        "organization",
      ] {
        let path = "/rolesift/v1/" + operation
        let expected = await local.reply(.get, path)
        #expect(expected.isSuccess)
        let answer = try await served.says(to: served.request("GET", path))
        #expect(answer.hasPrefix("HTTP/1.1 200 "))
        #expect(answer.hasSuffix("\r\n\r\n" + String(decoding: expected.body, as: UTF8.self)))
      }
    }
  }

  @Test func `are refused without the scope to read`() async throws {
    let tenant = try TestTenant()
    let scopes = Set(ServedClient.Scope.read.names)
    let stranger = Principal(
      scopes: scopes.subtracting([TokenScope.read]), authorities: [UserLevel.admin.rawValue])
    let reader = Principal(scopes: scopes, authorities: [UserLevel.user.rawValue])
    for endpoint in Endpoint.ofLocalTenants {
      let request = HTTPRequest(
        method: endpoint.method, scheme: nil, authority: nil,
        path: endpoint.path(ids: ["a"], version: .v1))
      let refused = await tenant.tenant.respond(to: request, body: Data(), for: stranger)
      #expect(refused.response.status == .forbidden, "\(endpoint.name)")
      let allowed = await tenant.tenant.respond(to: request, body: Data(), for: reader)
      #expect(allowed.response.status != .forbidden, "\(endpoint.name)")
    }
  }

  @Test func `Each neighbour is refused without its scope or level`() async throws {
    let tenant = try TestTenant()
    let reader = Principal(
      scopes: [TokenScope.manage], authorities: [UserLevel.admin.rawValue])
    for endpoint in Endpoint.neighbours {
      let request = HTTPRequest(
        method: endpoint.method, scheme: nil, authority: nil,
        path: endpoint.path(ids: ["a"], version: .v2024))
      let reply = await tenant.tenant.respond(to: request, body: Data(), for: reader)
      #expect((reply.response.status == .forbidden) == !endpoint.scopes.isEmpty)
      guard !endpoint.userLevels.isEmpty else { continue }
      let user = Principal(
        scopes: Set(endpoint.scopes), authorities: [UserLevel.user.rawValue])
      let refused = await tenant.tenant.respond(to: request, body: Data(), for: user)
      #expect(refused.response.status == .forbidden, "\(endpoint.name)")
    }
  }
}
