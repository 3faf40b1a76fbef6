import FoundationEssentials
import RoleMining
import Testing

@Suite("A potential role on the wire", .timeLimit(.minutes(1))) struct PotentialRoleTests {
  @Test("T-24: an id is all that it needs")
  func bare() throws {
    #expect(try decoded(#"{"id": "R"}"#) == PotentialRole(id: "R"))
  }

  @Test("Nulls are as good as absent fields")
  func nulls() throws {
    let json = """
      {"id": "R", "name": null, "quality": null, "provisionState": null, "createdBy": null,
       "session": null, "potentialRoleRef": null, "identityIds": null, "createdDate": null}
      """
    #expect(try decoded(json) == PotentialRole(id: "R"))
  }

  @Test("T-10: id and name are also found in the reference")
  func reference() throws {
    let role: PotentialRole = try decoded(#"{"potentialRoleRef": {"id": "R", "name": "Clerk"}}"#)
    #expect(role.id == "R" && role.name == "Clerk")
  }

  @Test("Without any id it cannot be acted on")
  func noID() {
    #expect(throws: DecodingError.self) { try decoded(#"{"name": "x"}"#, as: PotentialRole.self) }
  }

  @Test(
    "T-15: numbers may be text or have a fraction of nothing",
    arguments: ["93", #""93""#, "93.0", #""93.0""#])
  func numbers(text: String) throws {
    #expect(try decoded(#"{"id": "R", "quality": \#(text)}"#, as: PotentialRole.self).quality == 93)
  }

  @Test("T-38: flags may be text", arguments: ["true", #""true""#, #""True""#])
  func flags(text: String) throws {
    #expect(try decoded(#"{"id": "R", "saved": \#(text)}"#, as: PotentialRole.self).isSaved == true)
  }

  @Test(
    "T-16: the creator is an object, a text, a null or absent",
    arguments: [
      (#"{"id": "i", "displayName": "Ana", "type": "new"}"#, "Ana"), (#"{"id": "i"}"#, "i"),
      (#""Dummy""#, "Dummy"),
    ])
  func creator(json: String, name: String) throws {
    let role: PotentialRole = try decoded(#"{"id": "R", "createdBy": \#(json)}"#)
    #expect(role.createdBy?.displayName == name)
  }

  @Test("T-23: a word that is not known is kept and sent back")
  func unknownWord() throws {
    let role: PotentialRole = try decoded(#"{"id": "R", "provisionState": "PAUSED"}"#)
    #expect(role.provisionState?.rawValue == "PAUSED")
    #expect(try json(of: role)["provisionState"] == .text("PAUSED"))
  }

  @Test("What cannot be meant is an error that names field and value")
  func nonsense() throws {
    let error = #expect(throws: DecodingError.self) {
      try decoded(#"{"id": "R", "session": {"pruneThreshold": "steep"}}"#, as: PotentialRole.self)
    }
    let answer = UnreadableAnswer(try #require(error))
    #expect(answer.field == "session.pruneThreshold")
    #expect(answer.message == "a number was expected, not 'steep'")
  }

  @Test("A number that no integer can hold is refused", arguments: ["1e300", #""nan""#, #""inf""#])
  func hugeNumber(text: String) {
    #expect(throws: DecodingError.self) {
      try decoded(#"{"id": "R", "quality": \#(text)}"#, as: PotentialRole.self)
    }
  }

  @Test("It reads what it writes")
  func roundTrip() throws {
    let role = PotentialRole(
      id: "R", name: "Clerk", description: "Pays", identityCount: 41, entitlementCount: 23,
      identityGroupStatus: .obtained, provisionState: .potential, roleID: "x", density: 98,
      freshness: 88, quality: 93, type: .specialized,
      createdBy: .identity(id: "i", displayName: "Ana"),
      createdDate: Date(timeIntervalSince1970: 1_769_847_330.25),
      modifiedDate: Date(timeIntervalSince1970: 1_769_847_331), isSaved: true,
      session: .init(id: "S", name: "Q4", pruneThreshold: 60, state: .potentialRolesCreated),
      excludedEntitlements: ["e"],
      identityDistribution: [.init(attributeName: "location")], identityIDs: ["i"])
    #expect(try decoded(String(decoding: WireJSON.encode(role), as: UTF8.self)) == role)
  }

  @Test("It writes the reference that the service also writes")
  func writesReference() throws {
    #expect(
      try json(of: PotentialRole(id: "R", name: "Clerk"))["potentialRoleRef"]
        == .object(["id": .text("R"), "name": .text("Clerk")]))
  }
}
