extension Plan {
  /// The planted roles: jobs, then duties.
  func plantedRoles(staff: Staff, holdings: Holdings) -> [PlantedRole] {
    let members = membersByJob(staff)
    let planted = jobs.enumerated().map { place, job in
      PlantedRole(
        kind: .job, name: job.title, entitlements: job.entitlements,
        departmentEntitlements: departments[job.department].base, members: members[place])
    }
    return planted
      + zip(duties, holdings.dutyMembers).map { duty, members in
        PlantedRole(
          kind: .crossFunctional, name: duty.name, entitlements: duty.entitlements,
          departmentEntitlements: [], members: members)
      }
  }

  /// A tenth of the jobs exist as roles, with their department's access, and another tenth with a third
  /// of it missing. Small organisations have one of each.
  func existingRoles(staff: Staff, seed: UInt64) -> [SampleRole] {
    var random = Random(seed: seed, for: .existingRoles)
    let members = membersByJob(staff)
    let count = max(1, jobs.count / 10)
    let chosen = random.pick(2 * count, of: Array(jobs.indices))
    return chosen.enumerated().map { place, job in
      let all = departments[jobs[job].department].base + jobs[job].entitlements
      let kept = place < count ? all.count : all.count - (all.count + 2) / 3
      return SampleRole(
        id: random.id(), name: "\(jobs[job].title) (\(departments[jobs[job].department].code))",
        entitlements: random.pick(kept, of: all).sorted(), members: members[job])
    }
  }

  /// Six of the eight birthright entitlements, for all holders.
  func commonAccessRole(holdings: Holdings, seed: UInt64) -> SampleRole {
    var random = Random(seed: seed, for: .commonAccess)
    let entitlements = random.pick(6, of: birthright).sorted()
    return SampleRole(
      id: random.id(), name: "Common access", entitlements: entitlements,
      members: holdings.held.indices.filter { Set(entitlements).isSubset(of: holdings.held[$0]) })
  }

  private func membersByJob(_ staff: Staff) -> [[Int]] {
    var members = [[Int]](repeating: [], count: jobs.count)
    for (identity, job) in staff.jobs.enumerated() { members[job].append(identity) }
    return members
  }
}
