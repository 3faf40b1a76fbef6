/// Assigns access, layer by layer.
struct Holdings {
  /// The entitlements of each identity, ascending.
  var held: [[Int]] = []

  /// The identities with each duty, ascending.
  private(set) var dutyMembers: [[Int]]

  init(plan: Plan, staff: Staff, seed: UInt64, noise: Double) {
    dutyMembers = Array(repeating: [], count: plan.duties.count)
    var random = Random(seed: seed, for: .holdings)
    for identity in staff.identities.indices {
      var grants: Set<Int> = []
      grants.formUnion(general(identity, plan, staff, &random))
      grants.formUnion(work(identity, plan, staff, noise, &random))
      grants.formUnion(strays(identity, plan, staff, noise, &random))
      held.append(grants.sorted())
    }
  }

  var assignments: [SampleAssignment] {
    held.enumerated().flatMap { identity, entitlements in
      entitlements.map { SampleAssignment(identity: identity, entitlement: $0) }
    }
  }

  /// Birthright, department and location.
  private func general(
    _ identity: Int, _ plan: Plan, _ staff: Staff, _ random: inout Random
  ) -> [Int] {
    let isContractor = staff.identities[identity].employeeType == "contractor"
    let department = plan.departments[plan.jobs[staff.jobs[identity]].department]
    let location = plan.locations[staff.locations[identity]]
    return random.some(of: plan.birthright, chance: isContractor ? 0.8 : 0.985)
      + random.some(of: department.base, chance: 0.95)
      + random.some(of: location.entitlements, chance: 0.9)
  }

  /// The job and, for 15 %, a duty; 3 % of it is missing.
  private mutating func work(
    _ identity: Int, _ plan: Plan, _ staff: Staff, _ noise: Double, _ random: inout Random
  ) -> [Int] {
    let granted = 1 - 0.03 * noise
    let job = plan.jobs[staff.jobs[identity]].entitlements
    var work = random.some(of: job, chance: granted)
    if random.chance(0.15) {
      let duty = random.below(plan.duties.count)
      dutyMembers[duty].append(identity)
      work += random.some(of: plan.duties[duty].entitlements, chance: granted)
    }
    return work
  }

  /// Left-overs of a former job for 8 %, and single extras.
  private func strays(
    _ identity: Int, _ plan: Plan, _ staff: Staff, _ noise: Double, _ random: inout Random
  ) -> [Int] {
    var strays: [Int] = []
    if random.chance(0.08 * noise) {
      let former = random.pick(plan.jobs)
      strays += random.some(of: former.entitlements, chance: 0.6)
    }
    for _ in 0..<random.poisson(mean: 0.9 * noise) {
      let department = plan.departments[plan.jobs[staff.jobs[identity]].department]
      switch random.unit() {
      case ..<0.25: strays.append(random.pick(plan.legacy))
      case ..<0.5: strays.append(random.pick(random.pick(plan.jobs).entitlements))
      default: strays.append(random.pick(plan.jobs[random.pick(department.jobs)].entitlements))
      }
    }
    return strays
  }
}
