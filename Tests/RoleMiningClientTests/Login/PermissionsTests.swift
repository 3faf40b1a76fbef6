import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct PermissionsTests {
  private func permissions(_ answer: String) async throws -> Permissions {
    let script = TransportScript(.answer(200, answer))
    let credentials = Credentials(clientID: "id", clientSecret: Secret("secret"))
    return try await TokenSource(credentials, transport: script).permissions()
  }

  private func permissions(claims: String) async throws -> Permissions {
    try await permissions(#"{"access_token": "\#(Secret.token(claims).revealed)"}"#)
  }

  private func endpoint(_ name: String) throws -> Endpoint {
    try #require(Endpoint.roleMining.first { $0.name == name })
  }

  @Test func `The token's claims state the user, the scopes and the expiry`() async throws {
    let permissions = try await permissions(
      claims: #"{"exp": 1769847330, "scope": ["iai:access-modeling:read"], "user_name": "ana","#
        + #" "identity_id": "2c", "org": "acme", "authorities": ["ORG_ADMIN"]}"#)
    #expect(
      permissions
        == Permissions(
          userName: "ana", hasUser: true, organization: "acme",
          scopes: ["iai:access-modeling:read"], authorities: ["ORG_ADMIN"],
          expiry: Date(timeIntervalSince1970: 1_769_847_330), identityID: "2c"))
  }

  @Test(arguments: [
    ("iai:access-modeling:read", true, false), ("iai:access-modeling:manage", true, true),
    ("sp:scopes:all", true, true), ("sp:scopes:default", false, false),
    ("idn:identity:read iai:access-modeling:read", true, false),
  ])
  func `One scope allows reading, the other changes, too`(
    scope: String, mayRead: Bool, mayChange: Bool
  ) async throws {
    let permissions = try await permissions(#"{"access_token": "x", "scope": "\#(scope)"}"#)
    #expect(permissions.mayRead == mayRead && permissions.mayChange == mayChange)
    #expect((permissions.obstacleToReading == nil) == mayRead)
    #expect((permissions.obstacleToChanges == nil) == mayChange)
  }

  @Test
  func `The answer's scopes take precedence over the token's, which may be encoded`() async throws {
    let token = Secret.token(#"{"scope": ["Bg=="]}"#).revealed
    let both = try await permissions(
      #"{"access_token": "\#(token)", "scope": "iai:access-modeling:read"}"#)
    #expect(both.scopes == ["iai:access-modeling:read"])
    let encoded = try await permissions(#"{"access_token": "\#(token)"}"#)
    #expect(encoded.mayRead == nil && encoded.obstacleToChanges == nil)
  }

  @Test(arguments: [#"{"access_token": "opaque"}"#, #"{"access_token": "a.b.c", "scope": null}"#])
  func `An opaque token leaves everything unknown`(answer: String) async throws {
    let permissions = try await permissions(answer)
    #expect(permissions == Permissions())
    #expect(permissions.mayRead == nil && permissions.mayChange == nil)
    #expect(Endpoint.roleMining.allSatisfy { permissions.obstacle(to: $0) == nil })
    #expect(Endpoint.roleMining.allSatisfy { permissions.doubt(about: $0) == nil })
  }

  @Test func `A read-only login is reported for every change and for nothing else`() async throws {
    let permissions = Permissions(scopes: ["iai:access-modeling:read"])
    for endpoint in Endpoint.roleMining {
      let obstacle = permissions.obstacle(to: endpoint)
      #expect((obstacle == nil) == !endpoint.isChange)
      #expect(obstacle?.contains("iai:access-modeling:manage") ?? true)
    }
  }

  @Test func `Every token may search for owners`() {
    #expect(
      Permissions(scopes: ["sp:scopes:default"]).obstacle(to: .listPublicIdentities) == nil)
  }

  @Test func `A created role has scopes of its own`() {
    let obstacle = Permissions(scopes: ["iai:access-modeling:manage"]).obstacle(
      to: .readExistingRole)
    #expect(obstacle?.contains("idn:role-unchecked:read") == true)
    #expect(Permissions(scopes: ["idn:role-checked:read"]).obstacle(to: .readExistingRole) == nil)
  }

  @Test
  func `An API client without a user causes a warning where a user level is required`()
    async throws
  {
    let permissions = try await permissions(
      claims: #"{"scope": ["sp:scopes:all"], "org": "acme"}"#)
    #expect(permissions.hasUser == false)
    let role = try endpoint("getRoleMiningPotentialRole")
    #expect(permissions.doubt(about: role)?.contains("without a user") == true)
    #expect(permissions.doubt(about: try endpoint("getRoleMiningSessions")) == nil)
    #expect(permissions.obstacle(to: role) == nil)
  }

  @Test
  func
    `T-63: a role administrator causes a warning where an organisation administrator is required`()
    throws
  {
    let permissions = Permissions(hasUser: true, authorities: ["ROLE_ADMIN"])
    let narrow = permissions.doubt(about: try endpoint("getPotentialRoleApplications"))
    #expect(narrow?.contains("ORG_ADMIN") == true)
    #expect(permissions.doubt(about: try endpoint("getPotentialRole")) == nil)
  }

  @Test func `T-73: without a documented user level there is no warning`() {
    let permissions = Permissions(hasUser: true, authorities: ["CERT_ADMIN"])
    let doubted = Endpoint.roleMining.filter { permissions.doubt(about: $0) != nil }
    #expect(doubted.count == 6)
  }

  @Test func `A local tenant allows everything`() {
    #expect(Permissions.unlimited.mayRead == true && Permissions.unlimited.mayChange == true)
  }

  @Test(arguments: ["", "a\\r\\nb", "a b"])
  func `A token that would break its header is rejected`(token: String) async {
    let error = await #expect(throws: APIError.self) {
      try await permissions(#"{"access_token": "\#(token)"}"#)
    }
    #expect(error?.kind == .unreadable)
  }
}
