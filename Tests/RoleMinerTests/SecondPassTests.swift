import RoleMiner
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The second pass` {
  @Test func `finds a role across jobs, and marks it`() throws {
    let access = PlantedAccess.withCrossFunctionalRole
    let assignments = access.assignments
    let roles = assignments.mine().roles
    let role = try #require(roles.first { $0.isCrossFunctional })
    #expect(roles.filter { $0.isCrossFunctional }.count == 1)
    #expect(assignments.names(role.core) == PlantedAccess.rights("oncall", 5))
    #expect(role.members.count == (access.identityIDs.count + 6) / 7)
  }

  @Test func `leaves everybody in the role of their job`() {
    let roles = PlantedAccess.withCrossFunctionalRole.assignments.mine().roles
    let jobs = roles.filter { !$0.isCrossFunctional }
    #expect(jobs.map(\.members.count) == [40, 40, 40, 40, 40, 40])
    #expect(jobs.map(\.core.count) == [8, 8, 8, 8, 8, 8])
  }

  @Test func `distinguishes a senior role from the junior one that it contains`() throws {
    let assignments = PlantedAccess.withSeniorRole.assignments
    let roles = assignments.mine().roles
    let senior = try #require(roles.first { $0.core.count == 17 })
    #expect(senior.members.count == 30)
    #expect(
      senior.juniors.map { assignments.names(roles[$0].core) } == [
        PlantedAccess.rights("clerk", 12).sorted()
      ])
    #expect(roles.filter { $0.juniors.isEmpty }.map(\.members.count) == [60, 50])
  }

  @Test func `returns the people of a senior role that is too small to the junior one`() {
    let assignments = PlantedAccess.withSeniorRole.assignments
    let roles = assignments.mine(MiningParameters(pruneThreshold: 50, minimumIdentities: 40)).roles
    #expect(roles.map(\.members.count) == [90, 50])
  }
}
