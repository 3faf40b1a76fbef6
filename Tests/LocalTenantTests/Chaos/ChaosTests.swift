import RoleMining
import RoleMiningClient
import Testing

@testable import LocalTenant

/// Hours of bad network in seconds: no operation may have a wrong outcome, however its calls fail.
@Suite(.timeLimit(.minutes(10))) struct ChaosTests {
  @Test
  func `10,000 operations through a broken network: every read is right, no change is done twice`()
    async throws
  {
    let chaos = try await Chaos()
    let reports = await withTaskGroup(of: ChaosReport.self) { group in
      for worker in chaos.workers(count: 8) { group.addTask { await worker.run(1_250) } }
      return await group.reduce(into: ChaosReport()) { $0.add($1) }
    }
    #expect(reports.operations == 10_000)
    #expect(reports.problems == [])
    #expect(try await chaos.differences(from: reports.roles) == [])
    // All attempts of one operation may fail: some end in an error, which must be rare.
    #expect(reports.failedReads < 50, "\(reports.readErrors)")
    // Workers share the random numbers in an order that differs from run to run: 5 to 21 were seen.
    #expect(reports.unsettled * 40 < reports.changes)
    // The network was as bad as intended, and there were changes.
    #expect(reports.changes > 1_500)
    #expect(reports.settled > 20)
    #expect(reports.sentAgain > 5)
  }
}
