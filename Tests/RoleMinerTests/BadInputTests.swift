import RoleMiner
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Strange input` {
  @Test(arguments: [MiningType.specialized, .common])
  func `where nobody holds anything gives no role`(type: MiningType) {
    let nobody = Assignments(
      identityIDs: (0..<50).map { "i\($0)" }, entitlementIDs: ["a", "b"], numbered: [])
    let result = nobody.mine(MiningParameters(type: type))
    #expect(result.roles.isEmpty)
    #expect(result.unplaced.count == (type == .specialized ? 50 : 0))
  }

  @Test func `where everyone holds the same gives one common role and no other`() {
    let same = Assignments(Assignments.alike(80, "p", "a b c d"))
    #expect(same.mine().roles.isEmpty)
    #expect(same.mine(MiningParameters(minimumIdentities: 2)).roles.isEmpty)
    #expect(same.mine(MiningParameters(type: .common)).roles.map(\.members.count) == [80])
  }

  @Test func `where everyone holds something different gives no role`() {
    let different = Assignments(
      (0..<500).map { "p\($0) a\($0) b\($0) c\($0)" }.joined(separator: "\n"))
    #expect(different.mine(MiningParameters(minimumIdentities: 2)).roles.isEmpty)
    #expect(different.mine().unplaced.count == 500)
  }

  @Test func `where one person holds 50,000 entitlements still gives the roles of the others`() {
    let hoard = (0..<50_000).map { "h\($0)" }.joined(separator: " ")
    let assignments = Assignments(
      Assignments.alike(30, "p", "a b c") + Assignments.alike(30, "q", "x y z") + "hoarder \(hoard)"
    )
    #expect(assignments.mine().roles.map(\.members.count) == [30, 30])
  }

  @Test func `where all access is shared by few still ends`() {
    let two = Assignments("ana a b\nben a b")
    #expect(two.mine(MiningParameters(minimumIdentities: 0)).identityCount == 2)
  }

  @Test func `with ids of 10,000 characters is mined like any other`() {
    let long = String(repeating: "x", count: 10_000)
    let assignments = Assignments(
      Assignments.alike(30, long + "p", "\(long)a \(long)b \(long)c")
        + Assignments.alike(30, long + "q", "x y z"))
    #expect(assignments.mine().roles.map(\.members.count) == [30, 30])
  }

  @Test func `where nine in ten hold most of everything is mined without common access`() {
    let uniform = Assignments(
      Assignments.alike(60, "p", "a b c d e f") + Assignments.alike(4, "q", "x y"))
    #expect(uniform.commonAccess(confirmed: []).isEmpty)
  }
}
