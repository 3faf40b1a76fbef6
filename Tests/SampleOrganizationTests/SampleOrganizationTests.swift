import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct SampleOrganizationTests {
  static let small = SampleOrganization(size: .small, seed: 7)

  @Test func `The same size, seed and noise give the same organisation`() {
    #expect(SampleOrganization(size: .small, seed: 7) == Self.small)
  }

  @Test func `The bytes are those that every platform gives`() {
    // Pinned: it changes only when the generator is changed on purpose.
    #expect(Fingerprint(of: Self.small).text == "100a8e1214804e30")
  }

  @Test func `Another seed gives other people`() {
    let other = SampleOrganization(size: .small, seed: 8)
    #expect(other.identities.map(\.name) != Self.small.identities.map(\.name))
  }

  @Test func `Noise changes access and nothing else`() {
    let noisy = SampleOrganization(size: .small, seed: 7, noise: 3)
    #expect(noisy.identities == Self.small.identities)
    #expect(noisy.entitlements == Self.small.entitlements)
    #expect(noisy.assignments != Self.small.assignments)
  }

  @Test func `Without noise everybody holds the whole job`() {
    let tidy = SampleOrganization(size: .small, seed: 7, noise: 0)
    let held = tidy.entitlementsByIdentity
    for job in tidy.plantedRoles where job.kind == .job {
      for member in job.members { #expect(held[member].isSuperset(of: job.entitlements)) }
    }
  }

  @Test(arguments: [OrganizationSize.small, .medium])
  func `An organisation has what its size says`(size: OrganizationSize) {
    let organization = SampleOrganization(size: size)
    #expect(organization.identities.count == size.identities)
    #expect(Set(organization.identities.map(\.department)).count == size.departments)
    #expect(organization.sources.count == size.sources)
    #expect(organization.plantedRoles.count { $0.kind == .job } == size.jobs)
    #expect(organization.plantedRoles.count { $0.kind == .crossFunctional } == size.duties)
  }

  @Test func `The amount of access is that of a usual company`() {
    let organization = SampleOrganization()
    let assignments = Double(organization.assignments.count)
    #expect((0.97...1.03).contains(assignments / 66_888))
    #expect((850...1_000).contains(organization.entitlements.count))
  }
}
