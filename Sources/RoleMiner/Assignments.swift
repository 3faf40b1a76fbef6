/// Who holds which entitlement, as dense numbers.
///
/// Identities and entitlements are numbered in the order of their sorted ids, so the same pairs give the
/// same value in any order. Both directions are stored as compressed sparse rows.
package struct Assignments: Sendable, Equatable {
  /// The identities' ids, ascending. The index of an id is its number everywhere else.
  package let identityIDs: [String]

  /// The entitlements' ids, ascending. The index of an id is its number everywhere else.
  package let entitlementIDs: [String]

  let held: SparseRows
  let holding: SparseRows

  /// Stores pairs that are already numbered, as in a database with row numbers.
  ///
  /// - Parameters:
  ///   - identityIDs: Distinct ids of all identities, in any order.
  ///   - entitlementIDs: Distinct ids of all entitlements, in any order.
  ///   - numbered: Indices into the two lists; pairs out of range are dropped.
  package init(
    identityIDs: [String], entitlementIDs: [String], numbered: [(identity: Int, entitlement: Int)]
  ) {
    let identities = SortedOrder(of: identityIDs)
    let entitlements = SortedOrder(of: entitlementIDs)
    let pairs = numbered.compactMap { identity, entitlement -> (Int32, Int32)? in
      guard identities.rank.indices.contains(identity),
        entitlements.rank.indices.contains(entitlement)
      else { return nil }
      return (identities.rank[identity], entitlements.rank[entitlement])
    }
    self.identityIDs = identities.sorted
    self.entitlementIDs = entitlements.sorted
    held = SparseRows(pairs, rowCount: identityIDs.count)
    holding = held.transposed(columnCount: entitlementIDs.count)
  }
}
