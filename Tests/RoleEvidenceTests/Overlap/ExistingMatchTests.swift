import RoleEvidence
import RoleMining
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ExistingMatchTests {
  private func role(
    _ name: String, _ direct: Set<Entitlement.ID>, profiles: Set<Entitlement.ID>? = [],
    members: Set<Identity.ID>? = nil
  ) -> ExistingAccess {
    ExistingAccess(
      id: ExistingAccess.ID("id of \(name)"), name: name, directEntitlements: direct,
      profileEntitlements: profiles, members: members)
  }

  @Test func `The most similar existing role is first`() {
    let roles = [
      role("contains it", ["a", "b", "c", "d", "e", "f"]), role("twin", ["a", "b", "c"]),
      role("other", ["x"]), role("part", ["a", "b"]),
    ]
    let matches = ExistingMatch.closest(to: ["a", "b", "c"], among: roles)
    #expect(matches.map(\.existing.name) == ["twin", "part", "contains it"])
    #expect(matches.map(\.access.counts.relation) == [.same, .secondInside, .firstInside])
  }

  @Test func `Access through profiles counts`() throws {
    let match = try #require(
      ExistingMatch.closest(
        to: ["a", "b", "c"], among: [role("mixed", ["a"], profiles: ["b", "z"])]
      ).first)
    #expect(match.access.shared == ["a", "b"])
    #expect(match.additions == ["c"])
    #expect(match.access.ownOfSecond == ["z"])
    #expect(!match.isIncomplete)
  }

  @Test func `Profiles that could not be read are said to be missing`() {
    let matches = ExistingMatch.closest(to: ["a"], among: [role("r", ["a"], profiles: nil)])
    #expect(matches.map(\.isIncomplete) == [true])
  }

  @Test func `Members are compared where both are known`() throws {
    let known = role("r", ["a"], members: ["u", "v"])
    let matches = ExistingMatch.closest(to: ["a"], members: ["v", "w"], among: [known])
    #expect(try #require(matches.first?.members).shared == ["v"])
    #expect(known.memberCount == 2)
    #expect(ExistingMatch.closest(to: ["a"], among: [known]).first?.members == nil)
    #expect(
      ExistingMatch.closest(to: ["a"], members: ["v"], among: [role("r", ["a"])])[0].members == nil)
  }

  @Test func `The order of the roles does not matter`() {
    var random = SeededGenerator(seed: 5)
    let roles = (0..<30).map { number in
      ExistingAccess(
        id: ExistingAccess.ID("id \(number)"), name: "same name",
        directEntitlements: ["a", Entitlement.ID("own \(number)")])
    }
    let expected = ExistingMatch.closest(to: ["a"], among: roles)
    #expect(ExistingMatch.closest(to: ["a"], among: roles.shuffled(using: &random)) == expected)
    #expect(expected.count == 5)
  }
}
