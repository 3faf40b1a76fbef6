import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct RedundantGrantsTests {
  private let gains = RoleGains(
    RoleHoldings(
      members: ["u", "v", "w"], entitlements: ["a", "b", "c"],
      held: ["u": ["a", "b", "c"], "v": ["a"], "w": []]),
    granting: [0, 1])

  @Test func `What somebody holds and the role grants is redundant`() {
    let redundant = RedundantGrants(gains, existing: [])
    #expect(redundant.rows.map(\.member) == [0, 1])
    #expect(redundant.rows.map(\.entitlements) == [[0, 1], [0]])
    #expect(redundant.grantCount == 3)
    #expect(redundant.areKnownToBeDirect)
  }

  @Test func `What somebody holds through another role is not a direct grant`() {
    let role = ExistingAccess(
      id: "r", directEntitlements: ["a"], profileEntitlements: ["z"], members: ["v"])
    let redundant = RedundantGrants(gains, existing: [role])
    #expect(redundant.rows.map(\.entitlements) == [[0, 1]])
    #expect(redundant.areKnownToBeDirect)
  }

  @Test func `Without the existing roles or their members, a direct grant is not certain`() {
    #expect(!RedundantGrants(gains, existing: nil).areKnownToBeDirect)
    let unknown = ExistingAccess(id: "r", directEntitlements: ["a"], profileEntitlements: [])
    let redundant = RedundantGrants(gains, existing: [unknown])
    #expect(!redundant.areKnownToBeDirect)
    #expect(redundant.grantCount == 3)
  }
}
