import FoundationEssentials
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct PotentialRoleTests {
  @Test func `T-24: only the id is required`() throws {
    #expect(try decoded(#"{"id": "R"}"#) == PotentialRole(id: "R"))
  }

  @Test func `Nulls count as missing fields`() throws {
    let json = """
      {"id": "R", "name": null, "quality": null, "provisionState": null, "createdBy": null,
       "session": null, "potentialRoleRef": null, "identityIds": null, "createdDate": null}
      """
    #expect(try decoded(json) == PotentialRole(id: "R"))
  }

  @Test func `T-10: id and name are also found in the reference`() throws {
    let role: PotentialRole = try decoded(#"{"potentialRoleRef": {"id": "R", "name": "Clerk"}}"#)
    #expect(role.id == "R" && role.name == "Clerk")
  }

  @Test func `A role without an id is an error`() {
    #expect(throws: DecodingError.self) { try decoded(#"{"name": "x"}"#, as: PotentialRole.self) }
  }

  @Test(arguments: ["93", #""93""#, "93.0", #""93.0""#])
  func `T-15: numbers may be text or have a fraction of zero`(text: String) throws {
    #expect(try decoded(#"{"id": "R", "quality": \#(text)}"#, as: PotentialRole.self).quality == 93)
  }

  @Test(arguments: ["true", #""true""#, #""True""#])
  func `T-38: flags may be text`(text: String) throws {
    #expect(try decoded(#"{"id": "R", "saved": \#(text)}"#, as: PotentialRole.self).isSaved == true)
  }

  @Test(arguments: [
    (#"{"id": "i", "displayName": "Ana", "type": "new"}"#, "Ana"), (#"{"id": "i"}"#, "i"),
    (#""Dummy""#, "Dummy"),
  ])
  func `T-16: the creator is an object, a text, null or missing`(json: String, name: String) throws
  {
    let role: PotentialRole = try decoded(#"{"id": "R", "createdBy": \#(json)}"#)
    #expect(role.createdBy?.displayName == name)
  }

  @Test func `T-23: an unknown value is kept and sent back`() throws {
    let role: PotentialRole = try decoded(#"{"id": "R", "provisionState": "PAUSED"}"#)
    #expect(role.provisionState?.rawValue == "PAUSED")
    #expect(try json(of: role)["provisionState"] == .text("PAUSED"))
  }

  @Test func `A value that does not fit is an error that names field and value`() throws {
    let error = #expect(throws: DecodingError.self) {
      try decoded(#"{"id": "R", "session": {"pruneThreshold": "steep"}}"#, as: PotentialRole.self)
    }
    let answer = UnreadableAnswer(try #require(error))
    #expect(answer.field == "session.pruneThreshold")
    #expect(answer.message == "expected a number, got 'steep'")
  }

  @Test(arguments: ["1e300", #""nan""#, #""inf""#])
  func `A number beyond the range of integers is rejected`(text: String) {
    #expect(throws: DecodingError.self) {
      try decoded(#"{"id": "R", "quality": \#(text)}"#, as: PotentialRole.self)
    }
  }

  @Test func `Encoding and decoding give the same value`() throws {
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

  @Test func `It encodes the reference, as the service does`() throws {
    #expect(
      try json(of: PotentialRole(id: "R", name: "Clerk"))["potentialRoleRef"]
        == .object(["id": .text("R"), "name": .text("Clerk")]))
  }
}
