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
    let chosen = jobsOfExistingRoles(&random)
    let count = chosen.count / 2
    return chosen.enumerated().map { place, job in
      let all = departments[jobs[job].department].base + jobs[job].entitlements
      let kept = place < count ? all.count : all.count - (all.count + 2) / 3
      return SampleRole(
        id: random.id(), name: "\(jobs[job].title) (\(departments[jobs[job].department].code))",
        entitlements: random.pick(kept, of: all).sorted(), members: members[job])
    }
  }

  private func jobsOfExistingRoles(_ random: inout Random) -> [Int] {
    random.pick(2 * max(1, jobs.count / 10), of: Array(jobs.indices))
  }

  /// Two more that resemble other jobs: one has one entitlement beyond its job and the department, one
  /// half of its job.
  func twins(staff: Staff, seed: UInt64) -> [SampleRole] {
    var earlier = Random(seed: seed, for: .existingRoles)
    let taken = jobsOfExistingRoles(&earlier)
    var random = Random(seed: seed, for: .twins)
    let members = membersByJob(staff)
    let chosen = random.pick(2, of: jobs.indices.filter { !taken.contains($0) })
    return chosen.enumerated().map { place, job in
      let own = jobs[job].entitlements
      let foreign = random.pick(
        jobs.filter { $0.department != jobs[job].department }.flatMap(\.entitlements))
      let access =
        place == 0
        ? departments[jobs[job].department].base + own + [foreign]
        : random.pick((own.count + 1) / 2, of: own)
      return SampleRole(
        id: random.id(), name: "\(jobs[job].title) \(place == 0 ? "Standard" : "Basics")",
        entitlements: access.sorted(), members: members[job])
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
