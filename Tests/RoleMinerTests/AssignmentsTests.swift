import RoleMiner
import Testing

@Suite(.timeLimit(.minutes(1))) struct AssignmentsTests {
  let assignments = Assignments("ben pay read\nana read\nzoe")

  @Test func `Identities and entitlements are numbered by their sorted ids`() {
    #expect(assignments.identityIDs == ["ana", "ben", "zoe"])
    #expect(assignments.entitlementIDs == ["pay", "read"])
  }

  @Test func `Both directions agree`() {
    #expect(Array(assignments.entitlements(of: 1)) == [0, 1])
    #expect(Array(assignments.holders(of: 1)) == [0, 1])
    #expect(assignments.entitlements(of: 2).isEmpty)
  }

  @Test func `A duplicate pair counts once`() {
    let repeated = Assignments("ana read read pay read")
    #expect(Array(repeated.entitlements(of: 0)) == [0, 1])
    #expect(Array(repeated.holders(of: 1)) == [0])
  }

  @Test func `The order of pairs does not matter`() {
    #expect(assignments == Assignments("zoe\nana read\nben read pay"))
  }

  @Test func `Numbered pairs give the same as pairs of ids`() {
    let numbered = Assignments(
      identityIDs: ["zoe", "ben", "ana"], entitlementIDs: ["read", "pay"],
      numbered: [(2, 0), (1, 1), (1, 0)])
    #expect(numbered == assignments)
  }

  @Test func `Numbered pairs out of range are dropped`() {
    let numbered = Assignments(
      identityIDs: ["ana"], entitlementIDs: ["read"], numbered: [(0, 0), (1, 0), (0, 1), (-1, 0)])
    #expect(numbered == Assignments("ana read"))
  }

  @Test func `Ids are found, unknown ones are not`() {
    #expect(assignments.identity(withID: "zoe") == 2)
    #expect(assignments.identity(withID: "bob") == nil)
    #expect(assignments.entitlements(withIDs: ["read", "pay", "fly"]) == [0, 1])
  }

  @Test func `Popularity has one decimal, halves rounded up`() {
    #expect(popularity(holders: 1, of: 3) == 33.3)
    #expect(popularity(holders: 2, of: 3) == 66.7)
    #expect(popularity(holders: 1, of: 80) == 1.3)
    #expect(popularity(holders: 0, of: 0) == 0)
  }

  @Test func `Without confirmed common access, what nine of ten hold is common`() {
    let nine = (0..<9).map { "a\($0) mail read own\($0) more\($0) else\($0)\n" }.joined()
    let ten = Assignments(nine + "zoe read pay")
    #expect(ten.commonAccess(confirmed: []).map { ten.entitlementIDs[$0] } == ["mail", "read"])
    #expect(ten.commonAccess(confirmed: ["pay"]).map { ten.entitlementIDs[$0] } == ["pay"])
  }
}
