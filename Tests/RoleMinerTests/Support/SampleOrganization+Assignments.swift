import RoleMiner
import SampleOrganization

extension SampleOrganization {
  /// Who holds what, as the miner takes it.
  var asAssignments: Assignments {
    Assignments(
      identityIDs: identities.map(\.id), entitlementIDs: entitlements.map(\.id),
      numbered: assignments.map { ($0.identity, $0.entitlement) })
  }

  /// The same pairs as ids, in the order of a seed.
  func shuffledPairs(seed: UInt64) -> [(identity: String, entitlement: String)] {
    var shuffler = Shuffler(seed: seed)
    return shuffler.shuffled(assignments).map {
      (identities[$0.identity].id, entitlements[$0.entitlement].id)
    }
  }

  /// As many holders for each entitlement as there are, but drawn from everybody: no structure is left.
  func withShuffledHolders(seed: UInt64) -> Assignments {
    var shuffler = Shuffler(seed: seed)
    var holderCounts = [Int](repeating: 0, count: entitlements.count)
    for assignment in assignments { holderCounts[assignment.entitlement] += 1 }
    let pairs = holderCounts.enumerated().flatMap { entitlement, count in
      shuffler.shuffled(Array(identities.indices)).prefix(count).map {
        (identity: $0, entitlement: entitlement)
      }
    }
    return Assignments(
      identityIDs: identities.map(\.id), entitlementIDs: entitlements.map(\.id), numbered: pairs)
  }
}
