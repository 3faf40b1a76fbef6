import RoleMiner
import SampleOrganization
import TestSupport

extension ChangedOrganization {
  /// The sample organisation without its own left-overs, whose holders are not recorded. Instead, 8 % of the
  /// people keep 60 % of another job, everybody lacks 3 % of their own, and most hold something by chance.
  init(sampleSeed seed: UInt64) {
    let organization = SampleOrganization(size: .medium, seed: seed, noise: 0)
    var random = SeededGenerator(seed: seed)
    let jobs = organization.plantedRoles.filter { $0.kind == .job }
    var pairs = organization.assignments.filter { _ in !random.happens(3) }
      .map { (identity: $0.identity, entitlement: $0.entitlement) }
    var changed: Set<Int> = []
    for (number, job) in jobs.enumerated() {
      for identity in job.members {
        for _ in 0..<2 where random.happens(45) {
          let stray = Int.random(in: organization.entitlements.indices, using: &random)
          pairs.append((identity, stray))
        }
        let former = Int.random(in: jobs.indices, using: &random)
        guard random.happens(8), former != number else { continue }
        changed.insert(identity)
        for entitlement in jobs[former].entitlements where random.happens(60) {
          pairs.append((identity, entitlement))
        }
      }
    }
    // In the order of ids, so that numbers stay what they are.
    let digits = { (number: Int) in String(String(number + 100_000).dropFirst()) }
    assignments = Assignments(
      identityIDs: organization.identities.indices.map(digits),
      entitlementIDs: organization.entitlements.indices.map(digits), numbered: pairs)
    self.changed = changed
  }
}
