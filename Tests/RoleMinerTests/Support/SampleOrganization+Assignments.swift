import RoleMiner
import SampleOrganization
import TestSupport

extension SampleOrganization {
  /// Who holds what, as the miner takes it.
  var asAssignments: Assignments {
    Assignments(
      identityIDs: identities.map(\.id), entitlementIDs: entitlements.map(\.id),
      numbered: assignments.map { ($0.identity, $0.entitlement) })
  }

  /// The same pairs as ids, in the order of a seed.
  func shuffledPairs(seed: UInt64) -> [(identity: String, entitlement: String)] {
    var generator = SeededGenerator(seed: seed)
    return assignments.shuffled(using: &generator).map {
      (identities[$0.identity].id, entitlements[$0.entitlement].id)
    }
  }

  /// As many holders for each entitlement as there are, but drawn from everybody: no structure is left.
  func withShuffledHolders(seed: UInt64) -> Assignments {
    var generator = SeededGenerator(seed: seed)
    var holderCounts = [Int](repeating: 0, count: entitlements.count)
    for assignment in assignments { holderCounts[assignment.entitlement] += 1 }
    let pairs = holderCounts.enumerated().flatMap { entitlement, count in
      identities.indices.shuffled(using: &generator).prefix(count).map {
        (identity: $0, entitlement: entitlement)
      }
    }
    return Assignments(
      identityIDs: identities.map(\.id), entitlementIDs: entitlements.map(\.id), numbered: pairs)
  }
}
