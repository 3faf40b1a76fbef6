import RoleMiner
import SampleOrganization

/// How much of the planted structure mining has found.
struct Recovery {
  /// Harmonic mean of precision and recall of planted jobs: a mined role matches a job if its core and the
  /// job's bundle have a similarity of at least 0.8, one to one, most similar first. Cross-functional roles do not count.
  let f1: Double

  /// Adjusted Rand index between planted jobs and mined roles over all identities; identities without a
  /// role form one class.
  let adjustedRandIndex: Double

  init(of organization: SampleOrganization, in assignments: Assignments, by roles: [MinedRole]) {
    let jobs = organization.plantedRoles.filter { $0.kind == .job }
    f1 = Self.f1(
      planted: jobs.map { job in
        Set(
          (job.entitlements + job.departmentEntitlements).map { organization.entitlements[$0].id })
      },
      mined: roles.filter { !$0.isCrossFunctional }
        .map { role in Set(role.core.map { assignments.entitlementIDs[$0] }) })

    var found: [String: Int] = [:]
    for (number, role) in roles.enumerated() where !role.isCrossFunctional {
      for member in role.members { found[assignments.identityIDs[member]] = number }
    }
    var planted = [Int](repeating: -1, count: organization.identities.count)
    for (number, job) in jobs.enumerated() {
      for member in job.members { planted[member] = number }
    }
    adjustedRandIndex = Self.adjustedRandIndex(
      planted, organization.identities.map { found[$0.id] ?? -1 })
  }

  static func f1(planted: [Set<String>], mined: [Set<String>]) -> Double {
    guard !planted.isEmpty, !mined.isEmpty else { return 0 }
    var candidates: [(similarity: Double, planted: Int, mined: Int)] = []
    for (place, job) in planted.enumerated() {
      for (number, core) in mined.enumerated() {
        let similarity =
          Double(job.intersection(core).count) / Double(max(1, job.union(core).count))
        if similarity >= 0.8 { candidates.append((similarity, place, number)) }
      }
    }
    var freeJobs = Set(planted.indices)
    var freeRoles = Set(mined.indices)
    for candidate in candidates.sorted(by: { $0.similarity > $1.similarity })
    where freeJobs.contains(candidate.planted) && freeRoles.contains(candidate.mined) {
      freeJobs.remove(candidate.planted)
      freeRoles.remove(candidate.mined)
    }
    return 2 * Double(planted.count - freeJobs.count) / Double(planted.count + mined.count)
  }

  static func adjustedRandIndex(_ left: [Int], _ right: [Int]) -> Double {
    func pairs(_ counts: some Sequence<Int>) -> Double {
      counts.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
    }
    func classes<Key: Hashable>(_ keys: [Key]) -> some Sequence<Int> {
      Dictionary(grouping: keys, by: { $0 }).values.lazy.map(\.count)
    }
    let together = pairs(classes(zip(left, right).map { [$0, $1] }))
    let (leftPairs, rightPairs) = (pairs(classes(left)), pairs(classes(right)))
    let expected = leftPairs * rightPairs / pairs([left.count])
    let utmost = (leftPairs + rightPairs) / 2
    return utmost == expected ? 1 : (together - expected) / (utmost - expected)
  }
}
