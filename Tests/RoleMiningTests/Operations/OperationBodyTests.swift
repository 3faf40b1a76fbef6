import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct OperationBodyTests {
  private func json<Output>(_ operation: Operation<Output>) throws -> JSONValue {
    let body = try #require(operation.body)
    return try WireJSON.decode(from: body.encoded())
  }

  @Test func `T-47: a new session omits what the service computes`() throws {
    let request = RoleMiningSessionRequest(
      scope: .init(criteria: "source.name:DataScience"), type: .common, minimumIdentities: 20,
      pruneThreshold: 60, isSaved: true, name: "Finance", emailRecipientID: "i1")
    #expect(
      try json(.create(request))
        == .object([
          "scope": .object([
            "identityIds": .array([]), "criteria": .text("source.name:DataScience"),
          ]),
          "type": .text("COMMON"), "minNumIdentitiesInPotentialRole": .integer(20),
          "pruneThreshold": .integer(60), "saved": .boolean(true), "name": .text("Finance"),
          "emailRecipientId": .text("i1"),
        ]))
  }

  @Test
  func `T-38, T-39: a change of a session replaces each field once, in its own type`() throws {
    let change = RoleMiningSessionChange(
      name: "B", isSaved: false, pruneThreshold: 83, minimumIdentities: 10)
    #expect(
      try json(.change("S", change))
        == .array([
          step("replace", "/pruneThreshold", .integer(83)),
          step("replace", "/minNumIdentitiesInPotentialRole", .integer(10)),
          step("replace", "/saved", .boolean(false)), step("replace", "/name", .text("B")),
        ]))
  }

  @Test func `T-40: a description that becomes empty is removed`() throws {
    #expect(
      try json(.change("R", PotentialRoleChange(description: "")))
        == .array([.object(["op": .text("remove"), "path": .text("/description")])]))
  }

  @Test func `Name, description and saved are replaced`() throws {
    let change = PotentialRoleChange(name: "N", description: "D", isSaved: true)
    #expect(
      try json(.change("R", in: "S", change))
        == .array([
          step("replace", "/name", .text("N")), step("replace", "/description", .text("D")),
          step("replace", "/saved", .boolean(true)),
        ]))
  }

  @Test func `Excluding sends the entitlement ids`() throws {
    let edit = EditEntitlements(ids: ["e1", "e2"], exclude: true)
    #expect(
      try json(.edit("R", in: "S", edit))
        == .object(["ids": .array([.text("e1"), .text("e2")]), "exclude": .boolean(true)]))
  }

  @Test func `T-33: an export has threshold and common access in its body`() throws {
    let request = PotentialRoleExportRequest(
      minimumEntitlementPopularity: 40, includeCommonAccess: false)
    #expect(
      try json(.startExport(of: "R", in: "S", request))
        == .object([
          "minEntitlementPopularity": .integer(40), "includeCommonAccess": .boolean(false),
        ]))
  }

  @Test func `A provision names the role and its owner`() throws {
    let request = ProvisionRequest(
      roleName: "Clerk", roleDescription: "Pays", ownerID: "i1", includeIdentities: true,
      directlyAssignedEntitlements: false)
    let operation = Operation.provision(
      "R", in: "S", request, minimumPopularity: 40, includeCommonAccess: true)
    #expect(
      try json(operation)
        == .object([
          "roleName": .text("Clerk"), "roleDescription": .text("Pays"), "ownerId": .text("i1"),
          "includeIdentities": .boolean(true), "directlyAssignedEntitlements": .boolean(false),
        ]))
  }

  @Test(arguments: [(-5, 0), (140, 100)])
  func `T-37: a provision's threshold is clamped to 0 to 100`(given: Int, sent: Int) {
    let operation = Operation.provision(
      "R", in: "S", ProvisionRequest(), minimumPopularity: given, includeCommonAccess: false)
    #expect(operation.query.contains(QueryItem("min-entitlement-popularity", String(sent))))
  }

  private func step(_ verb: String, _ path: String, _ value: JSONValue) -> JSONValue {
    .object(["op": .text(verb), "path": .text(path), "value": value])
  }
}
