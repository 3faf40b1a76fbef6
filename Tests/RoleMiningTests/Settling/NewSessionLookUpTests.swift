import FoundationEssentials
import RoleMining
import Testing

@Suite("Whether a session was created", .timeLimit(.minutes(1))) struct NewSessionLookUpTests {
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

  @Test("The one that was created since is it")
  func new() throws {
    #expect(try id(settlement(row("new", "08:00:07"), row("old", "07:59:59"))) == "new")
  }

  @Test("Of several alike one alone can be this request's; the newest is told")
  func several() throws {
    let settlement = try settlement(row("new", "08:00:07"), row("newer", "08:00:09"))
    guard case .somebodyDid(let session) = settlement else {
      Issue.record("\(settlement)")
      return
    }
    #expect(session.id == "newer")
  }

  @Test("One without a name of its own may be anybody's")
  func nameless() throws {
    let row = #"{"id": "x", "createdDate": "2026-01-31T08:00:01Z"}"#
    let settlement = try Operation.create(RoleMiningSessionRequest()).settlement(list([row]))
    guard case .somebodyDid(let session) = settlement else {
      Issue.record("\(settlement)")
      return
    }
    #expect(session.id == "x")
  }

  @Test("One that was there before is not it, whatever its date says")
  func known() throws {
    let known = row("known", "08:00:01")
    #expect(try settlement(known, before: [known]) == .notSoFar)
    #expect(try id(settlement(known, row("new", "08:00:00"), before: [known])) == "new")
  }

  @Test("One that is older is not")
  func old() throws {
    #expect(try settlement(row("old", "07:59:59.999")) == .notSoFar)
    #expect(try settlement() == .notSoFar)
  }

  @Test(
    "One that was asked for otherwise is not",
    arguments: [
      #", "minNumIdentitiesInPotentialRole": 30"#, #", "type": "COMMON""#,
      #", "scope": {"criteria": "department:Legal"}"#,
    ])
  func other(rest: String) throws {
    #expect(try settlement(row("x", "08:00:01", rest: rest)) == .notSoFar)
  }

  @Test("One of another name is not")
  func otherName() throws {
    #expect(try settlement(row("x", "08:00:01", name: "Legal")) == .notSoFar)
  }

  @Test("What the service chose itself does not count")
  func chosen() throws {
    let rest = #", "pruneThreshold": 55, "scope": {"identityIds": ["i"], "criteria": ""}"#
    #expect(try id(settlement(row("x", "08:00:01", rest: rest))) == "x")
  }

  @Test("T-01: a list without dates cannot tell a new session from an old one")
  func noDates() throws {
    #expect(try settlement(#"{"name": "Sales"}"#).reason != nil)
    #expect(try settlement(#"{"name": "Legal"}"#) == .notSoFar)
  }

  @Test("A row that cannot be read may be it")
  func unreadableRow() throws {
    #expect(try settlement(#"{"id": "x", "identityCount": "many"}"#).reason != nil)
  }

  @Test("The answer shows it when it tells a new session of that name")
  func shownByAnswer() throws {
    let lookUp = try #require(Operation.create(request).lookUp)
    let before = Reply.json(list([row("known", "07:00:00")]))
    #expect(lookUp.isShown(by: RoleMiningSession(id: "new", name: "Sales"), before: before))
    #expect(lookUp.isShown(by: RoleMiningSession(id: "new"), before: nil))
    #expect(!lookUp.isShown(by: RoleMiningSession(id: "known", name: "Sales"), before: before))
    #expect(!lookUp.isShown(by: RoleMiningSession(id: "new", name: "Legal"), before: before))
    #expect(!lookUp.isShown(by: RoleMiningSession(name: "Sales"), before: before))
  }
}
