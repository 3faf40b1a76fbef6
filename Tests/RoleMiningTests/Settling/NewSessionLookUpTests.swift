import FoundationEssentials
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Whether a session was created` {
  private let request = RoleMiningSessionRequest(
    scope: .init(criteria: "department:Sales"), minimumIdentities: 20, name: "Sales")

  private func settlement(
    _ rows: String..., before: [String]? = nil
  ) throws -> Settlement<RoleMiningSession> {
    try Operation.create(request).settlement(list(rows), before: before.map(list))
  }

  private func list(_ rows: [String]) -> String { "[" + rows.joined(separator: ",") + "]" }

  private func row(_ id: String, _ time: String, name: String = "Sales", rest: String = "")
    -> String
  {
    #"{"id": "\#(id)", "name": "\#(name)", "createdDate": "2026-01-31T\#(time)Z"\#(rest)}"#
  }

  private func id(_ settlement: Settlement<RoleMiningSession>) -> RoleMiningSession.ID? {
    guard case .happened(let session) = settlement else { return nil }
    return session.id
  }

  @Test func `A matching session created since proves it`() throws {
    #expect(try id(settlement(row("new", "08:00:07"), row("old", "07:59:59"))) == "new")
  }

  @Test func `Of several matches only one can be this request's; the newest is returned`() throws {
    let settlement = try settlement(row("new", "08:00:07"), row("newer", "08:00:09"))
    guard case .somebodyDid(let session) = settlement else {
      Issue.record("\(settlement)")
      return
    }
    #expect(session.id == "newer")
  }

  @Test func `One without a distinctive name may be anyone's`() throws {
    let row = #"{"id": "x", "createdDate": "2026-01-31T08:00:01Z"}"#
    let settlement = try Operation.create(RoleMiningSessionRequest()).settlement(list([row]))
    guard case .somebodyDid(let session) = settlement else {
      Issue.record("\(settlement)")
      return
    }
    #expect(session.id == "x")
  }

  @Test func `One that existed before does not count, whatever its date`() throws {
    let known = row("known", "08:00:01")
    #expect(try settlement(known, before: [known]) == .notSoFar)
    #expect(try id(settlement(known, row("new", "08:00:00"), before: [known])) == "new")
  }

  @Test func `An older one does not count`() throws {
    #expect(try settlement(row("old", "07:59:59.999")) == .notSoFar)
    #expect(try settlement() == .notSoFar)
  }

  @Test(arguments: [
    #", "minNumIdentitiesInPotentialRole": 30"#, #", "type": "COMMON""#,
    #", "scope": {"criteria": "department:Legal"}"#,
  ])
  func `One with other settings does not count`(rest: String) throws {
    #expect(try settlement(row("x", "08:00:01", rest: rest)) == .notSoFar)
  }

  @Test func `One with another name does not count`() throws {
    #expect(try settlement(row("x", "08:00:01", name: "Legal")) == .notSoFar)
  }

  @Test func `Values that the service chose do not matter`() throws {
    let rest = #", "pruneThreshold": 55, "scope": {"identityIds": ["i"], "criteria": ""}"#
    #expect(try id(settlement(row("x", "08:00:01", rest: rest))) == "x")
  }

  @Test func `T-01: a list without dates cannot tell a new session from an old one`() throws {
    #expect(try settlement(#"{"name": "Sales"}"#).reason != nil)
    #expect(try settlement(#"{"name": "Legal"}"#) == .notSoFar)
  }

  @Test func `An unreadable row may be it`() throws {
    #expect(try settlement(#"{"id": "x", "identityCount": "many"}"#).reason != nil)
  }

  @Test func `The answer proves it if it holds a new session of that name`() throws {
    let lookUp = try #require(Operation.create(request).lookUp)
    let before = Reply.json(list([row("known", "07:00:00")]))
    #expect(lookUp.isShown(by: RoleMiningSession(id: "new", name: "Sales"), before: before))
    #expect(lookUp.isShown(by: RoleMiningSession(id: "new"), before: nil))
    #expect(!lookUp.isShown(by: RoleMiningSession(id: "known", name: "Sales"), before: before))
    #expect(!lookUp.isShown(by: RoleMiningSession(id: "new", name: "Legal"), before: before))
    #expect(!lookUp.isShown(by: RoleMiningSession(name: "Sales"), before: before))
  }
}
