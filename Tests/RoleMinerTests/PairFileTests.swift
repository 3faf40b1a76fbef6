import RoleMiner
import Testing

@Suite(
  .enabled(if: PairFile.areHere, "needs ../shared/data beside the repository"),
  .timeLimit(.minutes(1)))
struct PairFileTests {
  @Test(arguments: PairFile.hpLabs + [PairFile.amazon])
  func `Roles mined from research data meet the limits`(file: PairFile) throws {
    let assignments = try #require(file.assignments)
    // With a given threshold no grid is searched, which is slow without optimisation.
    let result = assignments.mine(
      MiningParameters(pruneThreshold: 60, prescribedPruneThreshold: 60))
    #expect(result.identityCount == assignments.identityCount)
    for role in result.roles {
      #expect(role.members.count >= 20)
      #expect(role.core.count >= 2)
      #expect((0...100).contains(role.density))
    }
  }

  @Test(arguments: PairFile.hpLabs.filter { ["fire1", "fire2", "hc"].contains($0.name) })
  func `The prescribed threshold yields roles`(file: PairFile) throws {
    let assignments = try #require(file.assignments)
    #expect(!assignments.mine().roles.isEmpty)
  }

  @Test(arguments: PairFile.hpLabs.filter { ["fire1", "americas_small"].contains($0.name) })
  func `The holders in a mined role match a count of the lines`(file: PairFile) throws {
    let assignments = try #require(file.assignments)
    let result = assignments.mine(
      MiningParameters(pruneThreshold: 60, prescribedPruneThreshold: 60))
    let role = try #require(result.roles.first)
    let members = Set(role.members.map { assignments.identityIDs[$0] })
    var lines: [String: Int] = [:]
    for pair in try #require(file.pairs) where members.contains(pair.identity) {
      lines[pair.entitlement, default: 0] += 1
    }
    let listed = role.entitlements.map {
      (assignments.entitlementIDs[$0.entitlement], $0.holderCount)
    }
    #expect(Dictionary(uniqueKeysWithValues: listed) == lines)
  }
}
