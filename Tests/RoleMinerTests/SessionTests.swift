import RoleMiner
import Testing

@Suite(.timeLimit(.minutes(1))) struct SessionTests {
  static let assignments = Assignments(
    Assignments.alike(25, "p", "a b c") + Assignments.alike(22, "q", "x y z")
      + Assignments.alike(30, "r", "single"))

  @Test func `Groups below the minimum are not reported`() {
    let result = Self.assignments.mine(MiningParameters(minimumIdentities: 23))
    #expect(result.roles.map(\.members.count) == [25])
  }

  @Test func `A group with a single core entitlement is not reported`() {
    #expect(Self.assignments.mine().roles.map(\.members.count) == [25, 22])
  }

  @Test func `Only the scope is mined, and unknown ids are ignored`() {
    let scope = Set((10..<32).map { "q\($0)" } + ["nobody"])
    let result = Self.assignments.mine(MiningParameters(scope: scope))
    #expect(result.identityCount == 22)
    #expect(result.roles.map(\.members.count) == [22])
  }

  @Test func `The requested threshold is used, and the prescribed one still reported`() {
    let result = Self.assignments.mine(MiningParameters(pruneThreshold: 83))
    #expect(result.pruneThreshold == 83)
    #expect(result.prescribedPruneThreshold == Self.assignments.mine().pruneThreshold)
  }

  @Test func `Confirmed common access is ignored`() {
    let result = Self.assignments.mine(MiningParameters(commonAccess: ["a", "b"]))
    #expect(result.roles.map(\.members.count) == [22])
  }

  @Test func `Empty input gives no role, and a threshold of 50`() {
    let result = Assignments(pairs: []).mine()
    #expect(result.roles.isEmpty)
    #expect(result.prescribedPruneThreshold == 50)
  }

  @Test func `Any threshold works; values are clamped`() {
    for threshold in [-5, 0, 1, 99, 100, 250] {
      let result = Self.assignments.mine(MiningParameters(pruneThreshold: threshold))
      #expect(result.roles.map(\.members.count) == [25, 22])
    }
  }

  @Test
  func `Progress reports the scope, the thresholds tried, the prescribed one and the ready roles`()
  {
    var steps: [MiningProgress] = []
    _ = Self.assignments.mine(MiningParameters()) { steps.append($0) }
    #expect(steps.first == .identitiesObtained(count: 77))
    #expect(steps.dropFirst().first { $0 != .working } == .weighingThresholds(step: 1, steps: 12))
    #expect(steps.contains { if case .pruneThresholdObtained = $0 { true } else { false } })
    #expect(steps.last == .potentialRoles(ready: 2, total: 2))
  }

  @Test func `Throwing from progress stops the mining`() {
    struct Stopped: Error {}
    #expect(throws: Stopped.self) {
      try Self.assignments.mine(MiningParameters()) { _ in throw Stopped() }
    }
  }
}
