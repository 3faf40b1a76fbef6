import RoleMiner
import Testing

@Suite(.timeLimit(.minutes(1))) struct MetricsTests {
  /// Eight hold a b, two hold a b c, and sixty others keep everything below common access.
  static let assignments = Assignments(
    Assignments.alike(8, "p", "a b") + Assignments.alike(2, "r", "a b c")
      + Assignments.alike(60, "q", "x y z"))

  static func role(existing: [Set<String>] = []) throws -> MinedRole {
    let result = assignments.mine(
      MiningParameters(pruneThreshold: 50, minimumIdentities: 2, existingRoles: existing))
    return try #require(result.roles.last)
  }

  @Test func `Density is the mean similarity of all pairs of members`() throws {
    // 28 + 1 pairs of equals, and 16 pairs that share two of three: (29 + 16 · 2/3) / 45.
    #expect(try Self.role().density == 88)
  }

  @Test func `The entitlement list has everything that a member holds, with the holders`() throws {
    #expect(try Self.role().entitlements.map(\.holderCount) == [10, 10, 2])
  }

  @Test func `The core is what at least 80 % of the members hold`() throws {
    #expect(try Self.role().core.map { Self.assignments.entitlementIDs[$0] } == ["a", "b"])
  }

  @Test func `Without existing roles freshness is 100`() throws {
    #expect(try Self.role().freshness == 100)
  }

  @Test func `The freshness of an existing role is 0`() throws {
    #expect(try Self.role(existing: [["x"], ["a", "b"]]).freshness == 0)
  }

  @Test func `Entitlements without holders count in the size of an existing role`() throws {
    #expect(try Self.role(existing: [["a", "b", "unheld", "unheard"]]).freshness == 50)
  }

  @Test func `Quality is the mean of density and freshness, halves rounded up`() throws {
    #expect(try Self.role().quality == 94)
    #expect(try Self.role(existing: [["a", "b"]]).quality == 44)
  }

  @Test func `Common access is in the list but neither in core nor density`() throws {
    let assignments = Assignments(
      Assignments.alike(30, "p", "mail a b") + Assignments.alike(30, "q", "mail x y"))
    let role = try #require(assignments.mine().roles.first)
    #expect(
      role.entitlements.map { assignments.entitlementIDs[$0.entitlement] } == ["a", "b", "mail"])
    #expect(role.core.map { assignments.entitlementIDs[$0] } == ["a", "b"])
  }
}
