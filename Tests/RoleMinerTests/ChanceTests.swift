import RoleMiner
import SampleOrganization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Access without structure` {
  static let shuffled = SampleOrganization(size: .small).withShuffledHolders(seed: 3)

  static let coins: Assignments = {
    var generator = SeededGenerator(seed: 4)
    let pairs = (0..<300).flatMap { identity in
      (0..<40).compactMap { entitlement in
        Bool.random(using: &generator) ? (identity: identity, entitlement: entitlement) : nil
      }
    }
    return Assignments(
      identityIDs: (0..<300).map { "i\($0)" }, entitlementIDs: (0..<40).map { "e\($0)" },
      numbered: pairs)
  }()

  @Test(arguments: [20, 2])
  func `gives no role if holders are drawn at random`(minimum: Int) {
    #expect(Self.shuffled.mine(MiningParameters(minimumIdentities: minimum)).roles.isEmpty)
  }

  @Test(arguments: [20, 2])
  func `gives no role if coins decide`(minimum: Int) {
    #expect(Self.coins.mine(MiningParameters(minimumIdentities: minimum)).roles.isEmpty)
  }

  @Test func `does not hide a small role that chance cannot explain`() throws {
    var pairs: [(identity: String, entitlement: String)] = []
    let coins = Self.coins
    for identity in 0..<coins.identityCount {
      for entitlement in coins.entitlements(of: identity) {
        pairs.append((coins.identityIDs[identity], coins.entitlementIDs[Int(entitlement)]))
      }
    }
    for identity in 0..<6 {
      for right in PlantedAccess.rights("vault", 6) { pairs.append(("p\(identity)", right)) }
    }
    let assignments = Assignments(pairs: pairs)
    let role = try #require(
      assignments.mine(MiningParameters(minimumIdentities: 2)).roles.first)
    #expect(assignments.names(role.core) == PlantedAccess.rights("vault", 6))
    #expect(try #require(role.support) > 10)
  }

  @Test func `gives no role to people whom chance brings together`() {
    // Two of a thousand share two rights that ten others hold each.
    var access = PlantedAccess()
    access.add("p", count: 980, holding: ["x"], missing: 0.5)
    for number in 0..<10 {
      access.grant(["a"], to: "p\(100 + number)")
      access.grant(["b"], to: "p\(108 + number)")
    }
    #expect(access.assignments.mine(MiningParameters(minimumIdentities: 2)).roles.isEmpty)
  }
}
