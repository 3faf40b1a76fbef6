import FoundationEssentials
import HTTPTypes
import LocalTenant
import RoleMining
import Testing

/// The official document's samples and statements, taken literally where clients know better.
@Suite(.timeLimit(.minutes(2))) struct `The document's samples` {
  private static func path(_ role: PotentialRole) -> String {
    "/v2024/role-mining-potential-roles/\(role.id)"
  }

  @Test
  func `T-38, T-39: the document's own patch of a potential role is accepted as a whole`()
    async throws
  {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await tenant.firstRole(of: session)
    let reply = await tenant.reply(
      .patch, Self.path(role),
      """
      [{"op": "remove", "path": "/description"},
       {"op": "replace", "path": "/description", "value": "Acct I - Potential Role"},
       {"op": "remove", "path": "/saved"},
       {"op": "replace", "path": "/saved", "value": "false"},
       {"op": "remove", "path": "/name"},
       {"op": "replace", "path": "/name", "value": "Potential Role Accounting"}]
      """)
    #expect(reply.response.status == .ok)
    let changed = try await tenant.send(.role(role.id))
    #expect(changed.name == "Potential Role Accounting")
    #expect(changed.description == "Acct I - Potential Role")
    #expect(changed.isSaved == false)
  }

  @Test func `T-40: removing a name restores the generated one`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await tenant.firstRole(of: session)
    _ = try await tenant.send(.change(role.id, PotentialRoleChange(name: "Clerks")))
    let reply = await tenant.reply(
      .patch, Self.path(role), #"[{"op": "remove", "path": "/name"}]"#)
    #expect(reply.response.status == .ok)
    #expect(try await tenant.send(.role(role.id)).name == role.name)
  }

  @Test func `T-54: a filter may lack blanks before its words, and quote a boolean`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let id = try #require(session.id)
    let samples = [
      ("role-mining-sessions", #"saved eq "true" and name sw "RM Session""#),
      (
        "role-mining-sessions/\(id)/potential-role-summaries",
        #"(createdByName co "int")and (type eq "COMMON")and ((name co "entt")or (saved eq true))"#
      ),
    ]
    for (path, filter) in samples {
      let reply = await tenant.reply(
        .get, "/v2024/\(path)?filters=\(PercentEncoding.encode(filter))")
      #expect(reply.response.status == .ok, "\(filter)")
    }
  }

  @Test(arguments: ["ge", "gt", "le", "lt"])
  func `T-55: the type has an order in the list of all potential roles, not in a session's`(
    comparison: String
  ) async throws {
    let (tenant, session) = try await TestTenant.mined()
    let query = "?filters=" + PercentEncoding.encode(#"type \#(comparison) "SPECIALIZED""#)
    let all = await tenant.reply(.get, "/v2024/role-mining-potential-roles" + query)
    #expect(all.response.status == .ok)
    let found = try WireJSON.decode([PotentialRole].self, from: all.body)
    #expect(found.isEmpty == ["gt", "lt"].contains(comparison))
    let id = try #require(session.id)
    let ofSession = await tenant.reply(
      .get, "/v2024/role-mining-sessions/\(id)/potential-role-summaries" + query)
    #expect(ofSession.response.status == .badRequest)
  }

  @Test func `The date of the last change is in a single potential role, not in lists`()
    async throws
  {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await tenant.firstRole(of: session)
    #expect(role.modifiedDate == nil)
    #expect(try await tenant.send(.role(role.id)).modifiedDate != nil)
  }
}
