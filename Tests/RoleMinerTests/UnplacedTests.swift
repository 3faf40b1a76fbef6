import RoleMiner
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Identities in no role` {
  static let assignments: Assignments = {
    var access = PlantedAccess()
    access.add("clerk", count: 40, holding: PlantedAccess.rights("clerk", 8), missing: 0)
    access.add("driver", count: 40, holding: PlantedAccess.rights("driver", 8), missing: 0)
    access.add("newcomer", count: 1, holding: ["clerk-0", "clerk-1", "clerk-2"], missing: 0)
    access.add("nobody", count: 1, holding: [])
    access.add("stranger", count: 1, holding: ["else"], missing: 0)
    return access.assignments
  }()

  static let result = assignments.mine(MiningParameters(pruneThreshold: 60))

  private func unplaced(_ id: String) throws -> UnplacedIdentity {
    let number = try #require(Self.assignments.identity(withID: id))
    return try #require(Self.result.unplaced.first { $0.identity == number })
  }

  @Test func `are all listed, in order`() {
    #expect(
      Self.result.unplaced.map { Self.assignments.identityIDs[$0.identity] }
        == ["newcomer100", "nobody100", "stranger100"])
  }

  @Test func `have a closest role, and lack the rest of its core`() throws {
    let newcomer = try unplaced("newcomer100")
    let closest = Self.result.roles[try #require(newcomer.closestRole)]
    #expect(Self.assignments.names(closest.core) == PlantedAccess.rights("clerk", 8))
    #expect(newcomer.similarity == 38)
    #expect(
      Self.assignments.names(newcomer.lacking)
        == ["clerk-3", "clerk-4", "clerk-5", "clerk-6", "clerk-7"])
  }

  @Test func `without anything in common have none`() throws {
    #expect(try unplaced("stranger100").closestRole == nil)
    #expect(try unplaced("nobody100").closestRole == nil)
  }
}
