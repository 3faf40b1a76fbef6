import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct AccessTests {
  static let organization = SampleOrganization()
  static let held = organization.entitlementsByIdentity

  private func share(of entitlement: Int, among identities: some Collection<Int>) -> Double {
    Double(identities.count { Self.held[$0].contains(entitlement) }) / Double(identities.count)
  }

  @Test func `Names are distinct within a source, and some stand in several`() {
    let entitlements = Self.organization.entitlements
    #expect(Set(entitlements.map { "\($0.source) \($0.name)" }).count == entitlements.count)
    #expect(Set(entitlements.map(\.name)).count < entitlements.count)
  }

  @Test func `Some descriptions are missing, some empty, some long`() {
    let descriptions = Self.organization.entitlements.map(\.description)
    let bare = Double(descriptions.count { $0 == nil || $0 == "" }) / Double(descriptions.count)
    #expect((0.25...0.35).contains(bare))
    #expect(descriptions.contains { $0 == nil } && descriptions.contains(""))
    #expect(descriptions.contains { ($0 ?? "").count >= 200 })
  }

  @Test func `Assignments come in order, each once`() {
    let pairs = Self.organization.assignments.map { ($0.identity, $0.entitlement) }
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `Eight birthright entitlements are held by about 96 percent`() {
    let everybody = Self.organization.identities.indices
    let common = Self.organization.entitlements.indices.filter {
      share(of: $0, among: everybody) >= 0.9
    }
    #expect(common.count == 8)
  }

  @Test func `Members hold 97 percent of their job and 95 percent of their department's base`() {
    let jobs = Self.organization.plantedRoles.filter { $0.kind == .job }
    let job = jobs.flatMap { job in job.entitlements.map { share(of: $0, among: job.members) } }
    let base = jobs.flatMap { job in
      job.departmentEntitlements.map { share(of: $0, among: job.members) }
    }
    #expect((0.96...0.98).contains(job.reduce(0, +) / Double(job.count)))
    #expect((0.94...0.96).contains(base.reduce(0, +) / Double(base.count)))
  }

  @Test func `Everybody has exactly one job, and each job at least 20 members`() {
    let jobs = Self.organization.plantedRoles.filter { $0.kind == .job }
    #expect(
      jobs.flatMap(\.members).sorted() == Array(Self.organization.identities.indices))
    #expect(jobs.allSatisfy { $0.members.count >= 20 })
  }

  @Test func `Duties cross departments`() {
    for duty in Self.organization.plantedRoles where duty.kind == .crossFunctional {
      let departments = Set(duty.members.map { Self.organization.identities[$0].department })
      #expect(departments.count > 5)
      #expect((3...8).contains(duty.entitlements.count))
    }
  }

  @Test func `Existing roles are six whole jobs and six with a third missing`() {
    let jobs = Self.organization.plantedRoles.filter { $0.kind == .job }
      .map { Set($0.entitlements + $0.departmentEntitlements) }
    let roles = Self.organization.existingRoles.dropLast(2).map { Set($0.entitlements) }
    #expect(roles.count == 12)
    #expect(roles.count { jobs.contains($0) } == 6)
    #expect(roles.allSatisfy { role in jobs.contains { $0.isSuperset(of: role) } })
  }

  @Test(arguments: [OrganizationSize.small, .medium])
  func `One more existing role exceeds its job by one entitlement, and one is half of a job`(
    size: OrganizationSize
  ) {
    let organization = SampleOrganization(size: size)
    let jobs = organization.plantedRoles.filter { $0.kind == .job }
    let twins = organization.existingRoles.suffix(2).map { Set($0.entitlements) }
    let whole = jobs.map { Set($0.entitlements + $0.departmentEntitlements) }
    #expect(whole.contains { $0.isSubset(of: twins[0]) && twins[0].count == $0.count + 1 })
    #expect(
      jobs.contains {
        twins[1].isSubset(of: $0.entitlements)
          && twins[1].count == (Set($0.entitlements).count + 1) / 2
      })
  }

  @Test func `A few per cent of the entitlements are privileged, and their names show it`() {
    let entitlements = Self.organization.entitlements
    let privileged = entitlements.filter(\.isPrivileged)
    #expect((0.02...0.06).contains(Double(privileged.count) / Double(entitlements.count)))
    #expect(
      privileged.allSatisfy { entitlement in
        ["dmin", "Super User", "OWNER"].contains { entitlement.name.contains($0) }
      })
  }

  @Test(arguments: [OrganizationSize.small, .medium])
  func `Of three conflicts one is within a job, one within a person, and one nowhere`(
    size: OrganizationSize
  ) {
    let organization = SampleOrganization(size: size)
    let held = organization.entitlementsByIdentity
    let jobs = organization.plantedRoles.filter { $0.kind == .job }.map { Set($0.entitlements) }
    #expect(organization.conflicts.count == 3)
    let figures = organization.conflicts.map { conflict in
      let pair: Set = [conflict.left, conflict.right]
      #expect(pair.count == 2)
      return (
        jobs: jobs.count { $0.isSuperset(of: pair) },
        people: held.count { $0.isSuperset(of: pair) }
      )
    }
    #expect(figures[0].jobs == 1 && figures[0].people > 20)
    #expect(figures[1].jobs == 0 && figures[1].people > 0)
    #expect(figures[2].jobs == 0 && figures[2].people == 0)
  }

  @Test func `Ten people kept nearly all of a former job in another department`() {
    let changes = Self.organization.jobChanges
    #expect(changes.count == 10)
    for change in changes {
      let former = Self.organization.plantedRoles[change.formerJob]
      #expect(former.kind == .job)
      #expect(!former.members.contains(change.identity))
      #expect(Self.held[change.identity].isSuperset(of: change.kept))
      #expect(Set(former.entitlements).isSuperset(of: change.kept))
      #expect(10 * change.kept.count >= 7 * Set(former.entitlements).count)
    }
    #expect(SampleOrganization(size: .small, noise: 0).jobChanges == [])
  }

  @Test func `The common access role holds six entitlements that nearly all of its members have`() {
    let role = Self.organization.commonAccessRole
    #expect(role.entitlements.count == 6)
    #expect(role.members.allSatisfy { Self.held[$0].isSuperset(of: role.entitlements) })
    #expect(role.members.count > 1_500)
  }
}
