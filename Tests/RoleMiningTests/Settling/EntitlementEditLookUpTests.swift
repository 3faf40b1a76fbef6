import RoleMining
import Testing

@Suite("What a potential role shows of excluded entitlements", .timeLimit(.minutes(1)))
struct EntitlementEditLookUpTests {
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

  @Test("T-49: exactly these beside those of before is this request")
  func exactly() throws {
    #expect(try exclude.settlement(role("b", "x", "a"), before: role("x")) == happened)
    #expect(try exclude.settlement(role("b", "a"), before: role("a")) == happened)
    #expect(try restore.settlement(role("x"), before: role("x", "a", "b")) == happened)
    #expect(try restore.settlement(role(), before: role("b")) == happened)
  }

  @Test("Exactly those of before: not so far")
  func asBefore() throws {
    #expect(try exclude.settlement(role("x"), before: role("x")) == .notSoFar)
    #expect(try exclude.settlement(role("x", "a"), before: role("a", "x")) == .notSoFar)
    #expect(try restore.settlement(role("a", "b"), before: role("b", "a")) == .notSoFar)
  }

  @Test("What was so before is so: there was nothing to do")
  func nothingToDo() throws {
    #expect(try exclude.settlement(role("a", "b"), before: role("a", "b")) == happened)
  }

  @Test("More or fewer than were asked for can be somebody else's")
  func more() throws {
    #expect(try exclude.settlement(role("a", "b", "y"), before: role()) == somebodyDid)
    #expect(try exclude.settlement(role("a", "b"), before: role("x")) == somebodyDid)
    #expect(try restore.settlement(role(), before: role("x", "a", "b")) == somebodyDid)
  }

  @Test("Some of them prove nothing")
  func some() throws {
    let settlement = try exclude.settlement(role("a", "x"), before: role("x"))
    #expect(settlement.reason == "1 of 2 entitlements are as they were asked for.")
    #expect(try exclude.settlement(role("y"), before: role()).reason != nil)
  }

  @Test("Without knowing what was excluded before they may be anybody's")
  func withoutBefore() throws {
    #expect(try exclude.settlement(role("a", "b")) == somebodyDid)
    #expect(try exclude.settlement(role("a")).reason != nil)
    #expect(try restore.settlement(role("a", "b")).reason != nil)
  }

  @Test("T-24: a tenant that never says what is excluded proves nothing")
  func unsaid() throws {
    let unsaid = #"{"id": "R", "excludedEntitlements": null}"#
    #expect(try exclude.settlement(unsaid, before: unsaid).reason != nil)
  }

  @Test("T-24: a tenant that says it once means none by null")
  func none() throws {
    let none = #"{"id": "R", "excludedEntitlements": null}"#
    #expect(try restore.settlement(none, before: role("a", "b")) == happened)
    #expect(try exclude.settlement(role("a", "b"), before: none) == happened)
    #expect(try exclude.settlement(none, before: role("x")).reason != nil)
  }
}
