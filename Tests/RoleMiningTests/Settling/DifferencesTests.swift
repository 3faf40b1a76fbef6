import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Differences between two readings` {
  private let role = PotentialRole(
    id: "R", name: "Clerks", description: "Pay", identityCount: 9, provisionState: .potential,
    isSaved: false, excludedEntitlements: ["a", "b"])
  private let session = RoleMiningSession(
    id: "S", name: "Q3", minimumIdentities: 20, pruneThreshold: 55, isSaved: false)

  private func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
  }

  @Test func `Each changeable field of a potential role is reported with both values`() {
    let changes: [((inout PotentialRole) -> Void, PotentialRoleDifference)] = [
      ({ $0.name = "Payers" }, .name(before: "Clerks", now: "Payers")),
      ({ $0.description = "Buy" }, .description(before: "Pay", now: "Buy")),
      ({ $0.description = nil }, .description(before: "Pay", now: "")),
      ({ $0.isSaved = true }, .saved(before: false, now: true)),
      ({ $0.excludedEntitlements = ["b", "c"] }, .exclusions(excluded: ["c"], restored: ["a"])),
      ({ $0.excludedEntitlements = [] }, .exclusions(excluded: [], restored: ["a", "b"])),
      (
        { $0.provisionState = .pending },
        .provisionState(before: .potential, now: .pending)
      ),
      ({ $0.identityCount = 8 }, .identities(before: 9, now: 8)),
    ]
    for (change, difference) in changes {
      #expect(changed(role, change).differences(from: role) == [difference])
    }
    let all = changed(role) { role in for (change, _) in changes { change(&role) } }
    #expect(all.differences(from: role).count == 6)
  }

  @Test func `The order of exclusions, and computed figures, are no difference`() {
    let same = changed(role) {
      $0.excludedEntitlements = ["b", "a"]
      $0.quality = 80
      $0.density = 70
      $0.freshness = 60
      $0.entitlementCount = 5
    }
    #expect(same.differences(from: role) == [])
  }

  @Test func `T-20, T-24: a field missing in one reading is no difference`() {
    let unsaid = PotentialRole(id: "R", description: "Pay")
    #expect(unsaid.differences(from: role) == [])
    #expect(role.differences(from: unsaid) == [])
    #expect(
      PotentialRole(id: "R", description: "").differences(from: PotentialRole(id: "R")) == [])
  }

  @Test func `Each changeable field of a session is reported with both values`() {
    let changes: [((inout RoleMiningSession) -> Void, RoleMiningSessionDifference)] = [
      ({ $0.name = "Q4" }, .name(before: "Q3", now: "Q4")),
      ({ $0.isSaved = true }, .saved(before: false, now: true)),
      ({ $0.pruneThreshold = 60 }, .pruneThreshold(before: 55, now: 60)),
      ({ $0.minimumIdentities = 5 }, .minimumIdentities(before: 20, now: 5)),
    ]
    for (change, difference) in changes {
      #expect(changed(session, change).differences(from: session) == [difference])
    }
    let unnamed = changed(session) { $0.name = nil }
    #expect(session.differences(from: unnamed) == [.name(before: "", now: "Q3")])
  }

  @Test func `T-20, T-24: a field missing in one reading of a session is no difference`() {
    let unsaid = RoleMiningSession(name: "Q3", state: .created, identityCount: 5)
    #expect(unsaid.differences(from: session) == [])
    #expect(session.differences(from: unsaid) == [])
  }
}
