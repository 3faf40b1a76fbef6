import RoleMiner
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Mining again` {
  static let assignments = PlantedAccess.withCrossFunctionalRole.assignments

  @Test func `gives what mining afresh with these limits gives`() {
    var mining = Mining(Self.assignments, MiningParameters())
    for (threshold, minimum) in [(nil, 20), (60, 20), (60, 30), (nil, 5), (35, 5), (nil, 20)] {
      let again = mining.result(pruneThreshold: threshold, minimumIdentities: minimum) { _ in }
      let fresh = Self.assignments.mine(
        MiningParameters(pruneThreshold: threshold, minimumIdentities: minimum))
      #expect(again == fresh)
    }
  }

  @Test func `does not depend on having been stopped`() {
    struct Stopped: Error {}
    var mining = Mining(Self.assignments, MiningParameters())
    #expect(throws: Stopped.self) {
      try mining.result { step in
        if case .pruneThresholdObtained = step { throw Stopped() }
      }
    }
    #expect(mining.result { _ in } == Self.assignments.mine())
  }

  @Test func `does not weigh thresholds again for another minimum`() {
    var mining = Mining(Self.assignments, MiningParameters())
    _ = mining.result { _ in }
    var weighings = 0
    _ = mining.result(pruneThreshold: nil, minimumIdentities: 30) { step in
      if case .weighingThresholds = step { weighings += 1 }
    }
    #expect(weighings <= 1)
  }

  @Test func `finds the prescribed threshold later if it was not asked for`() {
    var parameters = MiningParameters(pruneThreshold: 35)
    parameters.defersPrescribedThreshold = true
    var mining = Mining(Self.assignments, parameters)
    var weighings = 0
    let result = mining.result { step in
      if case .weighingThresholds = step { weighings += 1 }
    }
    #expect(weighings == 0)
    #expect(result.prescribedPruneThreshold == 35)
    let prescribed = mining.prescribedThreshold(minimumIdentities: 20) { _ in }
    #expect(prescribed == Self.assignments.mine().pruneThreshold)
  }

  @Test func `finds the same groups under other ids`() {
    let access = PlantedAccess.withSeniorRole
    let renamed = Assignments(
      pairs: access.pairs.map {
        (String($0.identity.reversed()), String($0.entitlement.reversed()))
      }
    )
    let (usual, other) = (access.assignments, renamed)
    let groups = usual.mine().roles.map { Set($0.members.map { usual.identityIDs[$0] }) }
    let others = other.mine().roles.map {
      Set($0.members.map { String(other.identityIDs[$0].reversed()) })
    }
    #expect(Set(groups) == Set(others))
  }

  @Test func `in another order shows that clear data determine the roles`() throws {
    let mining = Mining(Self.assignments, MiningParameters())
    let stability = mining.stability(
      of: Self.assignments.mine(), minimumIdentities: 20
    ) { _ in }
    #expect(try #require(stability).isStable)
  }
}
