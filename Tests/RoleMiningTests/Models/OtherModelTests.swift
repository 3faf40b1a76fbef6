import FoundationEssentials
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct OtherModelTests {
  @Test func `T-12: ids and names of applications may be objects`() throws {
    let row: PotentialRoleApplication = try decoded(
      #"{"id": {"id": "a"}, "name": {"name": "SAP"}}"#)
    #expect(row.id == "a" && row.name == "SAP")
  }

  @Test func `T-27: an entitlement has the id of its reference; missing usage is not zero usage`()
    throws
  {
    let row: RoleMiningEntitlement = try decoded(
      #"{"entitlementRef": {"id": "e"}, "popularity": "65.2", "sourceUsagePercent": null}"#)
    #expect(row.id == "e" && row.popularity == 65.2 && row.sourceUsagePercent == nil)
  }

  @Test func `New grants are the identities of the role who do not hold the entitlement`() {
    let row = RoleMiningEntitlement(id: "e", reference: .init(), identityCount: 35)
    #expect(row.newGrants(roleIdentityCount: 41) == 6)
    #expect(row.newGrants(roleIdentityCount: 30) == 0)
    let absurd = RoleMiningEntitlement(id: "e", reference: .init(), identityCount: .min)
    #expect(absurd.newGrants(roleIdentityCount: .min) == 0)
    let unknown = RoleMiningEntitlement(id: "e", reference: .init())
    #expect(unknown.newGrants(roleIdentityCount: 41) == nil)
  }

  @Test func `T-25: attributes of an identity become text, null ones are omitted`() throws {
    let row: RoleMiningIdentity = try decoded(
      #"{"id": "i", "attributes": {"location": "Madrid", "grade": 7, "manager": null}}"#)
    #expect(row.attributes == ["location": "Madrid", "grade": "7"])
  }

  @Test func `T-13: a draft may state its last change under either name`() throws {
    let row: DraftRole = try decoded(#"{"id": "R", "modified": "2026-01-31T08:15:30.59102Z"}"#)
    #expect(row.modified != nil && row.modifiedDate == nil)
  }

  @Test func `T-36: the id of an export is exportId`() throws {
    let export: PotentialRoleExport = try decoded(#"{"exportId": "E", "status": "QUEUED"}"#)
    #expect(export.exportID == "E" && export.status == .queued)
  }

  @Test func `Open JSON is kept unchanged`() throws {
    let text = #"{"a": [1, 2.5, "x", true, null, {}], "b": -9007199254740993}"#
    let value: JSONValue = try decoded(text)
    #expect(value["b"] == .integer(-9_007_199_254_740_993))
    #expect(
      value["a"]?.elements == [
        .integer(1), .number(2.5), .text("x"), .boolean(true), .null, .object([:]),
      ])
    #expect(try json(of: value) == value)
  }
}
