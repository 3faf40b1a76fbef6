/// A few identities that changed jobs and kept most of their former access: those who fit their role worst.
struct JobChanges {
  let changes: [SampleJobChange]

  /// One in 250, but at least two; each from another department.
  init(plan: Plan, staff: Staff, seed: UInt64, noise: Double) {
    var random = Random(seed: seed, for: .jobChanges)
    let usual = max(2, staff.identities.count / 250)
    let chosen = random.pick(
      Int(Double(usual) * min(noise, 1)), of: Array(staff.identities.indices))
    var changes: [SampleJobChange] = []
    for identity in chosen.sorted() {
      let department = plan.jobs[staff.jobs[identity]].department
      let former = random.pick(
        plan.jobs.indices.filter { plan.jobs[$0].department != department })
      let kept = random.some(of: plan.jobs[former].entitlements, chance: 0.9)
      changes.append(SampleJobChange(identity: identity, formerJob: former, kept: kept))
    }
    self.changes = changes
  }
}

extension Holdings {
  /// The same with what identities kept from former jobs.
  func adding(_ changes: [SampleJobChange]) -> Holdings {
    var holdings = self
    for change in changes {
      holdings.held[change.identity] = Set(held[change.identity] + change.kept).sorted()
    }
    return holdings
  }
}
