import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

/// Traps: requests, parameters and verbs.
@Suite(.timeLimit(.minutes(1))) struct RequestTrapTests {
  private let request = ProvisionRequest(roleName: "Clerk", ownerID: "i")

  private func provision(_ request: ProvisionRequest) -> Operation<PotentialRole> {
    .provision("R", in: "S", request, minimumPopularity: 40, includeCommonAccess: false)
  }

  @Test func `T-33: the same parameter has three spellings`() throws {
    #expect(
      provision(request).query.map(\.name) == [
        "min-entitlement-popularity", "include-common-access",
      ])
    let list = Listing.popularities(of: "R", in: "S", includeCommonAccess: false).page()
    #expect(list.query.first == QueryItem("includeCommonAccess", "false"))
    let export = try json(
      of: PotentialRoleExportRequest(minimumEntitlementPopularity: 40, includeCommonAccess: false))
    #expect(export["minEntitlementPopularity"] == .integer(40))
    #expect(export["includeCommonAccess"] == .boolean(false))
  }

  @Test(arguments: [true, false])
  func `T-34: list and chart always send the same common access parameter`(included: Bool) {
    let item = QueryItem("includeCommonAccess", String(included))
    let list = Listing.popularities(of: "R", in: "S", includeCommonAccess: included).page()
    let chart = Operation.distribution(of: "R", in: "S", includeCommonAccess: included)
    #expect(list.query.contains(item) && chart.query == [item])
    #expect(
      Listing.popularities(of: "R", in: "S").page().query.contains { $0.name == item.name })
  }

  @Test func `T-35: the immediate export has no parameters, the asynchronous one does`() {
    let whole = Operation.export("R", in: "S")
    #expect(whole.query.isEmpty && whole.body == nil && !whole.endpoint.isChange)
    let started = Operation.startExport(of: "R", in: "S", PotentialRoleExportRequest())
    #expect(started.body != nil && started.endpoint.isChange)
  }

  @Test(arguments: [(-5, 0), (140, 100), (7, 7)])
  func `T-37: an export's threshold is clamped to 0 to 100`(given: Int, sent: Int) throws {
    let export = Operation.startExport(
      of: "R", in: "S", PotentialRoleExportRequest(minimumEntitlementPopularity: given))
    let body: JSONValue = try WireJSON.decode(from: try #require(try export.body?.encoded()))
    #expect(body["minEntitlementPopularity"] == .integer(sent))
  }

  @Test func `T-39, T-40: no path is patched twice, and only a description is removed`() {
    for description in [nil, "", "D"] {
      let change = PotentialRoleChange(name: "", description: description, isSaved: false)
      #expect(Set(change.patch.map(\.path)).count == change.patch.count)
      #expect(change.patch.filter { $0.verb == .remove }.allSatisfy { $0.path == "/description" })
    }
  }

  @Test func `T-41: a session's patch replaces, whatever else the document allows`() {
    let change = RoleMiningSessionChange(
      name: "N", isSaved: true, pruneThreshold: 1, minimumIdentities: 2)
    #expect(change.patch.allSatisfy { $0.verb == .replace })
    #expect(
      Set(change.patch.map(\.path)) == [
        "/name", "/saved", "/pruneThreshold", "/minNumIdentitiesInPotentialRole",
      ])
  }

  @Test(arguments: ["move", "copy"])
  func `T-43: operations that lack a field are not available`(name: String) {
    #expect(PatchOperation.Verb(rawValue: name) == nil)
  }

  @Test(arguments: [
    ProvisionRequest(), ProvisionRequest(roleName: " \n", ownerID: "i"),
    ProvisionRequest(roleName: "Clerk"), ProvisionRequest(roleName: "Clerk", ownerID: " "),
  ])
  func `T-45: a role is not provisioned without a name and an owner`(request: ProvisionRequest) {
    #expect(provision(request).objection != nil)
    #expect(provision(self.request).objection == nil)
  }

  @Test
  func `T-46: the answer to a provision may be a list row, and does not end the job`() throws {
    let reply = Reply(
      HTTPResponse(status: .accepted),
      body: Data(#"{"potentialRoleRef": {"id": "R"}, "provisionState": "PENDING"}"#.utf8))
    let role = try provision(request).read(reply)
    #expect(role.id == "R" && role.provisionState == .pending && role.roleID == nil)
  }

  @Test(arguments: [(200, true), (201, true), (204, true), (299, true), (302, false)])
  func `T-48: any 2xx is a success`(status: Int, isSuccess: Bool) throws {
    let reply = Reply(HTTPResponse(status: .init(code: status)))
    #expect(reply.isSuccess == isSuccess)
    let edit = Operation.edit("R", in: "S", EditEntitlements(ids: ["e"], exclude: true))
    #expect(try edit.read(reply) == Accepted())
  }

  @Test func `T-50: excluded entitlements sort by popularity, spelt correctly`() {
    let listing = Listing.excluded(from: "R", in: "S").sorted(by: [.descending(.popularity)])
    #expect(listing.page().query.contains(QueryItem("sorters", "-popularity")))
    #expect(ExcludedEntitlementFields.sortKeys == ["popularity"])
  }

  @Test
  func `T-53: an entitlement's name is filtered by one name, sorted by another, read from a third`()
    throws
  {
    let listing = Listing.popularities(of: "R", in: "S")
      .filtered { $0.entitlementName.starts(with: "AD") }.sorted(by: [.ascending(.entitlementName)])
    #expect(listing.filter?.text == #"entitlementRef.name sw "AD""#)
    #expect(listing.page().query.contains(QueryItem("sorters", "entitlementName")))
    let row: RoleMiningEntitlement = try decoded(
      #"{"entitlementRef": {"id": "e", "name": "CN=x"}, "name": "Shown"}"#)
    #expect(row.displayName == "Shown")
  }

  @Test func `T-54: words are separated, and booleans unquoted`() throws {
    let filter = try Filter<PotentialRoleFields>(
      parsing: #"(createdByName co "int")and(saved eq "true")"#)
    #expect(filter.text == #"createdByName co "int" and saved eq true"#)
  }

  @Test(arguments: ["ge", "gt", "le", "lt"]) func `T-55: an enumeration has no order`(word: String)
  {
    #expect(throws: FilterSyntaxError.self) {
      try Filter<PotentialRoleFields>(parsing: #"type \#(word) "COMMON""#)
    }
    #expect(throws: FilterSyntaxError.self) {
      try Filter<SessionPotentialRoleFields>(parsing: #"name \#(word) "A""#)
    }
  }

  @Test func `T-56: creator, dates and session have other names in filters than in answers`() {
    let moment = Date(timeIntervalSince1970: 0)
    let filter = Filter<PotentialRoleFields> {
      $0.createdByID == "i" && $0.startDate >= moment && $0.endDate < moment
        && $0.sessionState == RoleMiningSessionState.potentialRolesCreated
    }
    #expect(
      filter.text
        == #"createdById eq "i" and startDate ge 1970-01-01T00:00:00.000Z "#
        + #"and endDate lt 1970-01-01T00:00:00.000Z and sessionState eq "POTENTIAL_ROLES_CREATED""#)
  }

  @Test(arguments: ["density", "identityCount", "entitlementCount", "provisionState", "roleId"])
  func `T-57: fields that the server cannot filter or sort by are rejected`(name: String) {
    #expect(throws: FilterSyntaxError.self) {
      try Filter<PotentialRoleFields>(parsing: "\(name) eq 1")
    }
    for key in ["name", "density", "type", "provisionState"] {
      #expect(throws: SorterSyntaxError.self) { try Sorter<PotentialRoleFields>.parse(key) }
    }
  }
}
