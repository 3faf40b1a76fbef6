import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct RoleMiningSessionTests {
  @Test func `T-01: the list gives it without an id`() throws {
    let session: RoleMiningSession = try decoded(#"{"type": "COMMON", "scope": {}}"#)
    #expect(session.id == nil && session.type == .common)
  }

  @Test func `T-22: its state is nested, that in a role is not`() throws {
    let session: RoleMiningSession = try decoded(#"{"status": {"state": "CREATED"}}"#)
    let parameters: RoleMiningSessionParameters = try decoded(#"{"state": "CREATED"}"#)
    #expect(session.state == .created && parameters.state == .created)
    #expect(try json(of: session)["status"] == .object(["state": .text("CREATED")]))
  }

  @Test func `T-20: a missing saved state is unknown`() throws {
    #expect(try decoded("{}", as: RoleMiningSession.self).isSaved == nil)
    #expect(try decoded("{}", as: RoleMiningSessionParameters.self).isSaved == nil)
  }

  @Test(arguments: [#"{"data": {"name": "x"}}"#, #"[{"a": 1}, {"b": null}]"#, "[]"])
  func `T-31: attribute filters are kept unchanged`(text: String) throws {
    let scope: RoleMiningSessionScope = try decoded(#"{"attributeFilterCriteria": \#(text)}"#)
    #expect(try json(of: scope)["attributeFilterCriteria"] == decoded(text, as: JSONValue.self))
  }

  @Test func `Encoding and decoding give the same value`() throws {
    let session = RoleMiningSession(
      id: "S", name: "Q4", type: .specialized, state: .potentialRolesProcessing,
      scope: .init(identityIDs: ["i"]), scopingMethod: .manual, identityCount: 100,
      potentialRoleCount: 7, potentialRolesReadyCount: 3, minimumIdentities: 20,
      pruneThreshold: 60, prescribedPruneThreshold: 55, isSaved: false, createdBy: .name("Dummy"))
    #expect(try decoded(String(decoding: WireJSON.encode(session), as: UTF8.self)) == session)
  }

  @Test(
    arguments: [
      (#"{"state": "POTENTIAL_ROLES_CREATED"}"#, nil, nil, true),
      (#"{"state": "UPDATED"}"#, 3, 3, false), ("null", 3, 3, true),
      (#"{"state": "DONE"}"#, 3, 3, true), (#"{"state": "DONE"}"#, 3, 2, false),
      ("null", 3, nil, false), ("null", 0, 0, false), ("null", nil, nil, false),
    ] as [(String, Int?, Int?, Bool)])
  func `A session is ready if its state says so, or if that is unknown and all its roles are`(
    status: String, count: Int?, ready: Int?, isReady: Bool
  ) throws {
    var session: RoleMiningSession = try decoded(#"{"status": \#(status)}"#)
    session.potentialRoleCount = count
    session.potentialRolesReadyCount = ready
    #expect(session.isReady == isReady)
  }
}
