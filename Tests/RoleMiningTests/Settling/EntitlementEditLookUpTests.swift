import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct EntitlementEditLookUpTests {
  private let happened = Settlement.happened(Accepted())
  private let somebodyDid = Settlement.somebodyDid(Accepted())

  private let exclude = Operation.edit(
    "R", in: "S", EditEntitlements(ids: ["a", "b"], exclude: true))
  private let restore = Operation.edit(
    "R", in: "S", EditEntitlements(ids: ["a", "b"], exclude: false))

  private func role(_ excluded: String...) -> String {
    let ids = excluded.map { #""\#($0)""# }.joined(separator: ",")
    return #"{"id": "R", "excludedEntitlements": [\#(ids)]}"#
  }

  @Test func `T-49: exactly these in addition to the earlier ones prove it`() throws {
    #expect(try exclude.settlement(role("b", "x", "a"), before: role("x")) == happened)
    #expect(try exclude.settlement(role("b", "a"), before: role("a")) == happened)
    #expect(try restore.settlement(role("x"), before: role("x", "a", "b")) == happened)
    #expect(try restore.settlement(role(), before: role("b")) == happened)
  }

  @Test func `Exactly the earlier ones mean that the change has not happened yet`() throws {
    #expect(try exclude.settlement(role("x"), before: role("x")) == .notSoFar)
    #expect(try exclude.settlement(role("x", "a"), before: role("a", "x")) == .notSoFar)
    #expect(try restore.settlement(role("a", "b"), before: role("b", "a")) == .notSoFar)
  }

  @Test func `It already was as requested: done`() throws {
    #expect(try exclude.settlement(role("a", "b"), before: role("a", "b")) == happened)
  }

  @Test func `More or fewer than requested can be someone else's`() throws {
    #expect(try exclude.settlement(role("a", "b", "y"), before: role()) == somebodyDid)
    #expect(try exclude.settlement(role("a", "b"), before: role("x")) == somebodyDid)
    #expect(try restore.settlement(role(), before: role("x", "a", "b")) == somebodyDid)
  }

  @Test func `Only some of them prove nothing`() throws {
    let settlement = try exclude.settlement(role("a", "x"), before: role("x"))
    #expect(settlement.reason == "1 of 2 entitlements are as requested.")
    #expect(try exclude.settlement(role("y"), before: role()).reason != nil)
  }

  @Test func `Without the earlier exclusions they may be anyone's`() throws {
    #expect(try exclude.settlement(role("a", "b")) == somebodyDid)
    #expect(try exclude.settlement(role("a")).reason != nil)
    #expect(try restore.settlement(role("a", "b")).reason != nil)
  }

  @Test func `T-24: a tenant that never states exclusions proves nothing`() throws {
    let unsaid = #"{"id": "R", "excludedEntitlements": null}"#
    #expect(try exclude.settlement(unsaid, before: unsaid).reason != nil)
  }

  @Test func `T-24: if a tenant has stated exclusions once, null means none`() throws {
    let none = #"{"id": "R", "excludedEntitlements": null}"#
    #expect(try restore.settlement(none, before: role("a", "b")) == happened)
    #expect(try exclude.settlement(role("a", "b"), before: none) == happened)
    #expect(try exclude.settlement(none, before: role("x")).reason != nil)
  }
}
