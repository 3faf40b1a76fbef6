import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@Suite("Whether a session was created") struct NewSessionLookUpTests {
  private let request = RoleMiningSessionRequest(
    scope: .init(criteria: "department:Sales"), minimumIdentities: 20, name: "Sales")

  private func settlement(_ rows: String...) throws -> Settlement<RoleMiningSession> {
    let body = "[" + rows.joined(separator: ",") + "]"
    let lookUp = try #require(Operation.create(request).lookUp)
    return try lookUp.settlement(
      from: Reply(HTTPResponse(status: .ok), body: Data(body.utf8)),
      // 31 January 2026, 08:00:00 UTC.
      clues: SettlementClues(sent: Date(timeIntervalSince1970: 1_769_846_400)))
  }

  private func row(_ id: String, _ time: String, name: String = "Sales", rest: String = "")
    -> String
  {
    #"{"id": "\#(id)", "name": "\#(name)", "createdDate": "2026-01-31T\#(time)Z"\#(rest)}"#
  }

  private func id(_ settlement: Settlement<RoleMiningSession>) -> RoleMiningSession.ID? {
    guard case .happened(let session) = settlement else { return nil }
    return session.id
  }

  @Test("The newest one that was created since is it")
  func newest() throws {
    let rows = [row("new", "08:00:07"), row("newer", "08:00:09"), row("old", "07:59:59")]
    #expect(id(try settlement(rows[0], rows[1], rows[2])) == "newer")
  }

  @Test("One that is older is not")
  func old() throws {
    #expect(try settlement(row("old", "07:59:59.999")) == .didNotHappen)
    #expect(try settlement() == .didNotHappen)
  }

  @Test(
    "One that was asked for otherwise is not",
    arguments: [
      #", "minNumIdentitiesInPotentialRole": 30"#, #", "type": "COMMON""#,
      #", "scope": {"criteria": "department:Legal"}"#,
    ])
  func other(rest: String) throws {
    #expect(try settlement(row("x", "08:00:01", rest: rest)) == .didNotHappen)
  }

  @Test("One of another name is not")
  func otherName() throws {
    #expect(try settlement(row("x", "08:00:01", name: "Legal")) == .didNotHappen)
  }

  @Test("What the service chose itself does not count")
  func chosen() throws {
    let rest = #", "pruneThreshold": 55, "scope": {"identityIds": ["i"], "criteria": ""}"#
    #expect(id(try settlement(row("x", "08:00:01", rest: rest))) == "x")
  }

  @Test("T-01: a list without dates cannot tell a new session from an old one")
  func noDates() throws {
    guard case .unknown = try settlement(#"{"name": "Sales"}"#) else {
      Issue.record("It is held for known")
      return
    }
    #expect(try settlement(#"{"name": "Legal"}"#) == .didNotHappen)
  }
}
