import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1))) struct OutlierReasonTests {
  @Test(
    arguments: [
      (OutlierReason.lacksCore(count: 4, of: 12), "lacks 4 of 12 core entitlements"),
      (
        .beyondPeers(count: 9, share: 0.0101),
        "holds 9 entitlements that at most 2 % of the others hold"
      ),
      (
        .beyondPeers(count: 1, share: 0.02),
        "holds 1 entitlement that at most 2 % of the others hold"
      ),
      (.beyondPeers(count: 1, share: 0), "holds 1 entitlement that none of the others holds"),
      (
        .belongsElsewhere(held: 7, of: 11, core: 3),
        "holds 7 of the 11 core entitlements of 'Payments'"
      ),
      (
        .belongsElsewhere(held: 7, of: 11, core: 4),
        "holds 7 of the 11 core entitlements of another role"
      ),
    ])
  func `A reason says what the figures say`(reason: OutlierReason, words: String) {
    #expect(reason.words { $0 == 3 ? "Payments" : nil } == words)
  }
}
