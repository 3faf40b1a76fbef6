import FoundationEssentials
import RoleMining
import Testing

/// Traps: unions, nulls and enumerations.
@Suite(.timeLimit(.minutes(1))) struct ValueTrapTests {
  private func role(_ field: String) throws -> PotentialRole {
    try decoded(#"{"id": "R", \#(field)}"#)
  }

  private func entitlement(_ field: String) throws -> RoleMiningEntitlement {
    try decoded(#"{"entitlementRef": {"id": "e"}, \#(field)}"#)
  }

  @Test(arguments: ["25", #""25""#, "25.0"])
  func `T-15: any count may be text or have a fraction of zero`(
    number: String
  ) throws {
    let values: IdentityDistribution = try decoded(
      #"{"attributeName": "location", "distribution": [{"attributeValue": "x", "count": \#(number)}]}"#
    )
    #expect(values.distribution.first?.count == 25)
    let session: RoleMiningSession = try decoded(#"{"identityCount": \#(number)}"#)
    #expect(session.identityCount == 25)
    #expect(try entitlement(#""identityCount": \#(number)"#).identityCount == 25)
    let usage: SourceUsage = try decoded(#"{"id": "i", "usageCount": \#(number)}"#)
    #expect(usage.usageCount == 25)
  }

  @Test(arguments: [
    (#""COMPLETE""#, ProvisionState.complete), (#""NEW""#, ProvisionState(rawValue: "NEW")),
    ("null", nil),
  ])
  func `T-17: a provision state is known, unknown or missing`(
    json: String, state: ProvisionState?
  ) throws {
    #expect(try role(#""provisionState": \#(json)"#).provisionState == state)
    #expect(try role(#""name": "N""#).provisionState == nil)
  }

  @Test(arguments: ["REQUESTED", "OBTAINED", "COMPRESSED", "FROZEN"])
  func `T-18: the status of the identity group is open`(word: String) throws {
    #expect(
      try role(#""identityGroupStatus": "\#(word)""#).identityGroupStatus?.description == word)
  }

  @Test(arguments: ["AUTO_RM", "X"])
  func `T-19: the scoping method is open in session and role`(word: String) throws {
    let session: RoleMiningSession = try decoded(#"{"scopingMethod": "\#(word)"}"#)
    #expect(session.scopingMethod?.rawValue == word)
    #expect(
      try role(#""session": {"scopingMethod": "\#(word)"}"#).session?.scopingMethod?.rawValue
        == word)
    #expect(
      try decoded(#"{"scopingMethod": null}"#, as: RoleMiningSession.self).scopingMethod == nil)
  }

  @Test func `T-20: a role without a saved state does not count as unsaved`() throws {
    #expect(try role(#""name": "N""#).isSaved == nil)
    #expect(try role(#""saved": false"#).isSaved == false)
  }

  @Test(
    arguments: [#""2026-02-30T00:00:00Z""#, #""yesterday""#, #""""#, "17", "true", "[]", "{}"])
  func `T-69: an invalid date does not affect its row`(json: String) throws {
    let role = try role(#""name": "N", "createdDate": \#(json), "modifiedDate": \#(json)"#)
    #expect(role.name == "N" && role.createdDate == nil && role.modifiedDate == nil)
    let session: RoleMiningSession = try decoded(#"{"name": "N", "createdDate": \#(json)}"#)
    #expect(session.name == "N" && session.createdDate == nil)
    let draft: DraftRole = try decoded(
      #"{"id": "R", "modified": \#(json), "createdDate": \#(json)}"#)
    #expect(draft.modified == nil && draft.createdDate == nil)
  }

  @Test func `T-23: unknown values of every enumeration are kept`() throws {
    let role = try role(
      #""provisionState": "A", "identityGroupStatus": "B", "type": "C", "session": {"state": "D"}"#)
    let written = try json(of: role)
    #expect(written["provisionState"] == .text("A") && written["identityGroupStatus"] == .text("B"))
    #expect(written["type"] == .text("C") && written["session"]?["state"] == .text("D"))
    let export: PotentialRoleExport = try decoded(#"{"status": "E"}"#)
    #expect(export.status?.rawValue == "E")
    #expect(try entitlement(#""activitySourceState": "F""#).activitySourceState?.rawValue == "F")
  }

  @Test func `T-24: any field may be null, except an id`() throws {
    let names = [
      "name", "attributes", "scope", "status", "createdBy", "createdDate", "modified",
      "entitlementIds",
      "identityIds", "excludedEntitlements", "usageCount", "email", "displayName", "popularity",
      "applicationName", "sourceId", "distribution", "session", "description", "potentialRoleRef",
    ]
    let fields = names.map { #""\#($0)": null"# }.joined(separator: ",")
    let row = #"{"id": "x", \#(fields)}"#
    #expect(try decoded(row, as: PotentialRole.self).id == "x")
    #expect(try decoded(row, as: RoleMiningSession.self).id == "x")
    #expect(try decoded(row, as: DraftRole.self).id == "x")
    #expect(try decoded(row, as: RoleMiningIdentity.self).id == "x")
    #expect(try decoded(row, as: SourceUsage.self).id == "x")
    #expect(try entitlement(fields).id == "e")
  }

  @Test func `T-26: identities without a value count under nil`() throws {
    let values: IdentityDistribution = try decoded(
      #"{"attributeName": "location", "distribution": [{"attributeValue": null, "count": 3}]}"#)
    #expect(values.distribution == [IdentityAttributeCount(attributeValue: nil, count: 3)])
  }

  @Test func `T-27: missing usage data are not zero usage`() throws {
    #expect(try entitlement(#""sourceUsagePercent": null"#).sourceUsagePercent == nil)
    #expect(try entitlement(#""sourceUsagePercent": 0"#).sourceUsagePercent == 0)
    #expect(
      try entitlement(#""activitySourceState": "notComplete""#).activitySourceState == .notComplete)
  }

  @Test(arguments: [-1, 101, 2_147_483_648])
  func `T-28: a metric outside 0 to 100 is kept`(value: Int) throws {
    let role = try role(#""quality": \#(value), "density": \#(value), "freshness": \#(value)"#)
    #expect(role.quality == value && role.density == value && role.freshness == value)
  }

  @Test(arguments: ["65.2", #""65.2""#])
  func `T-29: a popularity has fractions`(json: String) throws {
    #expect(try entitlement(#""popularity": \#(json)"#).popularity == 65.2)
    #expect(try entitlement(#""popularityInOrg": \#(json)"#).popularityInOrganization == 65.2)
  }

  @Test func `T-30: whole numbers may be larger than the declared 32 bits`() throws {
    let session: RoleMiningSession = try decoded(#"{"identityCount": 5000000000}"#)
    #expect(session.identityCount == 5_000_000_000)
  }

  @Test(arguments: [
    (#"{"data": {"name": "x"}}"#, 1), (#"[{"a": 1}, {"b": null}]"#, 2), ("[]", 0), ("null", 0),
  ])
  func `T-31: filter criteria arrive as an object, an array or null`(text: String, count: Int)
    throws
  {
    let scope: RoleMiningSessionScope = try decoded(#"{"attributeFilterCriteria": \#(text)}"#)
    #expect(scope.attributeFilterCriteria?.elements.count ?? 0 == count)
  }

  @Test(arguments: [
    (#"{"data": {"name": "x"}, "new": [1]}"#, #"[{"data": {"name": "x"}, "new": [1]}]"#),
    (#"[{"a": 1}]"#, #"[{"a": 1}]"#),
  ])
  func `T-31: filter criteria are sent as an array, unchanged`(
    came: String, sent: String
  ) throws {
    let scope: RoleMiningSessionScope = try decoded(#"{"attributeFilterCriteria": \#(came)}"#)
    let body = try #require(
      try Operation.create(RoleMiningSessionRequest(scope: scope)).body?.encoded())
    let request: JSONValue = try WireJSON.decode(from: body)
    #expect(request["scope"]?["attributeFilterCriteria"] == (try decoded(sent)))
  }

  @Test(arguments: ["null", "[]"])
  func `T-31: missing filter criteria are not sent`(came: String) throws {
    let scope: RoleMiningSessionScope = try decoded(#"{"attributeFilterCriteria": \#(came)}"#)
    let body = try #require(
      try Operation.create(RoleMiningSessionRequest(scope: scope)).body?.encoded())
    #expect(!String(decoding: body, as: UTF8.self).contains("attributeFilterCriteria"))
  }

  @Test(arguments: [
    #"{"identityIds": ["i"], "criteria": null}"#, #"{"identityIds": ["i"], "criteria": ""}"#,
    #"{"identityIds": ["i"]}"#,
  ])
  func `T-32: a scope may use any of its ways, and the others may be null or empty`(
    json: String
  ) throws {
    let scope: RoleMiningSessionScope = try decoded(json)
    #expect(scope.identityIDs == ["i"] && scope.criteria ?? "" == "")
    #expect(
      try decoded(#"{"identityIds": null}"#, as: RoleMiningSessionScope.self).identityIDs == [])
  }
}
