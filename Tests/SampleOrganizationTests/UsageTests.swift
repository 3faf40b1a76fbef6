import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct UsageTests {
  static let organization = SampleOrganization()

  @Test func `Usage is recorded only where activity is complete`() {
    let sources = Self.organization.sources
    #expect(Self.organization.usage.allSatisfy { sources[$0.source].isActivityComplete })
    #expect(sources.contains { !$0.isActivityComplete })
  }

  @Test func `Days lie between 1 and 90, and beyond working days only for a few`() {
    let days = Self.organization.usage.map(\.days)
    #expect(days.allSatisfy { (1...90).contains($0) })
    let tireless = Double(days.count { $0 > 64 }) / Double(days.count)
    #expect(tireless > 0 && tireless < 0.01)
  }

  @Test func `Only who has access to a source uses it`() {
    var accounts = Set<[Int]>()
    for pair in Self.organization.assignments {
      accounts.insert([pair.identity, Self.organization.entitlements[pair.entitlement].source])
    }
    #expect(Self.organization.usage.allSatisfy { accounts.contains([$0.identity, $0.source]) })
  }
}
