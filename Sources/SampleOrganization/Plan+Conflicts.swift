extension Plan {
  /// Three pairs of entitlements that must not meet: within one job, so that a role of this job breaks the
  /// rule; between the former and the current job of somebody who changed jobs; and between two jobs that
  /// nobody has both of.
  func conflicts(
    staff: Staff, holdings: Holdings, changes: [SampleJobChange], seed: UInt64
  ) -> [SampleConflict] {
    var random = Random(seed: seed, for: .conflicts)
    var pairs: [(left: Int, right: Int, severity: String)] = []
    if let pair = pairWithinJob(&random) { pairs.append((pair.left, pair.right, "critical")) }
    if let pair = pairOfChange(changes, staff, &random) {
      pairs.append((pair.left, pair.right, "high"))
    }
    if let pair = separatePair(holdings, &random) {
      pairs.append((pair.left, pair.right, "medium"))
    }
    return pairs.map { left, right, severity in
      SampleConflict(
        id: random.id(), name: "\(topics[left]) and \(topics[right])", severity: severity,
        left: left, right: right)
    }
  }

  private typealias Pair = (left: Int, right: Int)

  private func pairWithinJob(_ random: inout Random) -> Pair? {
    let pairs = jobs.prefix(10).compactMap { job -> Pair? in
      guard let left = job.entitlements.first,
        let right = job.entitlements.first(where: { topics[$0] != topics[left] })
      else { return nil }
      return (left, right)
    }
    return pairs.isEmpty ? nil : random.pick(pairs)
  }

  private func pairOfChange(
    _ changes: [SampleJobChange], _ staff: Staff, _ random: inout Random
  ) -> Pair? {
    let usual = changes.filter { !$0.kept.isEmpty }
    guard !usual.isEmpty else { return nil }
    let change = random.pick(usual)
    return (
      random.pick(change.kept), random.pick(jobs[staff.jobs[change.identity]].entitlements)
    )
  }

  private func separatePair(_ holdings: Holdings, _ random: inout Random) -> Pair? {
    for _ in 0..<100 {
      let (one, other) = (random.pick(jobs), random.pick(jobs))
      guard one.department != other.department else { continue }
      let pair = (random.pick(one.entitlements), random.pick(other.entitlements))
      let meets = holdings.held.contains { $0.contains(pair.0) && $0.contains(pair.1) }
      if !meets { return pair }
    }
    return nil
  }
}
