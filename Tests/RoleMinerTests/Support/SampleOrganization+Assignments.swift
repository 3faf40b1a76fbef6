import RoleMiner
import SampleOrganization
import TestSupport

extension SampleOrganization {
  /// The assignments as input for the miner.
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

  /// The same number of holders per entitlement, but drawn from all identities: without structure.
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
