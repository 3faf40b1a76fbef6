import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct SourceActivityTests {
  private func row(
    _ id: Entitlement.ID, source: Source.ID? = "s", name: String? = nil, used: Double?,
    state: ActivitySourceState? = .complete
  ) -> RoleMiningEntitlement {
    RoleMiningEntitlement(
      id: id, reference: EntitlementReference(), applicationName: name, sourceID: source,
      activitySourceState: state, sourceUsagePercent: used)
  }

  @Test func `Zero is no use, nil is no data (T-27)`() {
    let activity = SourceActivity.all(of: [
      row("a", source: "unused", used: 0), row("b", source: "silent", used: nil),
      row("c", source: "used", used: 12.5), row("d", source: "unused", used: 0),
    ])
    #expect(activity.map(\.use) == [.unused, .noData, .used(percent: 12.5)])
    #expect(activity.unusedEntitlements == ["a", "d"])
    #expect(activity.entitlementsWithoutData == ["b"])
  }

  @Test func `Incomplete data prove use, but not that there is none`() {
    let activity = SourceActivity.all(of: [
      row("a", source: "1", used: 0, state: .notComplete),
      row("b", source: "2", used: 3, state: .notComplete),
      row("c", source: "3", used: 0, state: nil),
    ])
    #expect(activity.map(\.use) == [.noData, .used(percent: 3), .unused])
  }

  @Test func `Sources are told apart by id, else by name, else by entitlement`() {
    let activity = SourceActivity.all(of: [
      row("a", source: nil, name: "SAP", used: 0), row("b", source: nil, name: "SAP", used: 0),
      row("c", source: nil, used: 0), row("d", source: nil, used: nil),
      row("e", source: "1", name: "SAP", used: nil),
    ])
    #expect(activity.map(\.entitlements) == [["a", "b"], ["c"], ["d"], ["e"]])
  }
}
