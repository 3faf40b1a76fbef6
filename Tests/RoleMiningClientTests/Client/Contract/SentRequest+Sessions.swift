import RoleMining

extension SentRequest {
  static let session: RoleMiningSession.ID = "1f9d2a8e-3b7c-4d0e-9a52-6c1b8e0d4f73"
  static let role: PotentialRole.ID = "8c9f16aa-3a50-4a4b-b9c4-2f2ac1a8d6b0"
  static let inSession = "/v2024/role-mining-sessions/\(session)"
  private static let text = #"a"b\c + 50% & é"#
  private static let escaped = #""a\"b\\c + 50% & é""#

  /// #1 to #8.
  static let sessions: [SentRequest] = [
    SentRequest(
      """
      POST /v2024/role-mining-sessions
      application/json {"scope":{"identityIds":[]},"type":"SPECIALIZED"}
      """, .create(RoleMiningSessionRequest())),
    SentRequest(
      """
      POST /v2024/role-mining-sessions
      application/json {"emailRecipientId":"i2","minNumIdentitiesInPotentialRole":20,"name":"Q4",\
      "pruneThreshold":60,"saved":true,"scope":{"attributeFilterCriteria":[{"a":{"b":[1]}}],\
      "criteria":"source.name:SAP","identityIds":["i1"]},"type":"COMMON"}
      """,
      .create(
        RoleMiningSessionRequest(
          scope: RoleMiningSessionScope(
            identityIDs: ["i1"], criteria: "source.name:SAP",
            attributeFilterCriteria: .object(["a": .object(["b": .array([.integer(1)])])])),
          type: .common, minimumIdentities: 20, pruneThreshold: 60, isSaved: true, name: "Q4",
          emailRecipientID: "i2"))),
    SentRequest("GET /v2024/role-mining-sessions?offset=0&limit=250", Listing.sessions.page()),
    SentRequest(
      "GET /v2024/role-mining-sessions?filters=saved eq true and name sw \(escaped)"
        + "&sorters=-createdDate,createdBy&offset=50&limit=25&count=true",
      Listing.sessions.filtered { $0.saved == true && $0.name.starts(with: text) }
        .sorted(by: [.descending(.createdDate), .ascending(.createdBy)])
        .page(offset: 50, limit: 25, count: true)),
    SentRequest(
      """
      PATCH \(inSession)
      application/json-patch+json [{"op":"replace","path":"/saved","value":true}]
      """, .change(session, RoleMiningSessionChange(isSaved: true))),
    SentRequest(
      """
      PATCH \(inSession)
      application/json-patch+json [{"op":"replace","path":"/pruneThreshold","value":83},\
      {"op":"replace","path":"/minNumIdentitiesInPotentialRole","value":10},\
      {"op":"replace","path":"/saved","value":false},{"op":"replace","path":"/name","value":"Q4"}]
      """,
      .change(
        session,
        RoleMiningSessionChange(
          name: "Q4", isSaved: false, pruneThreshold: 83, minimumIdentities: 10))),
    SentRequest("GET \(inSession)", .session(session)),
    SentRequest("GET \(inSession)/status", .status(of: session)),
    SentRequest(
      "GET \(inSession)/potential-role-summaries?offset=0&limit=250",
      Listing.roles(in: session).page()),
    SentRequest(
      "GET \(inSession)/potential-role-summaries?filters=type eq \"COMMON\" and quality ge 80"
        + "&sorters=-createdDate&offset=250&limit=250&count=true",
      Listing.roles(in: session).filtered { $0.type == RoleType.common && $0.quality >= 80 }
        .sorted(by: [.descending(.createdDate)]).page(offset: 250, count: true)),
    SentRequest("GET \(inSession)/potential-role-summaries/\(role)", .role(role, in: session)),
    SentRequest(
      """
      PATCH \(inSession)/potential-role-summaries/\(role)
      application/json-patch+json [{"op":"replace","path":"/name","value":"N"},\
      {"op":"replace","path":"/description","value":"D"},\
      {"op":"replace","path":"/saved","value":true}]
      """,
      .change(
        role, in: session, PotentialRoleChange(name: "N", description: "D", isSaved: true))),
  ]
}
