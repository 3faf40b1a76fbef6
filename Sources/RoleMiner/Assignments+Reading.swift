extension Assignments {
  /// The number of identities, with and without entitlements.
  package var identityCount: Int { identityIDs.count }

  /// The number of entitlements.
  package var entitlementCount: Int { entitlementIDs.count }

  /// The numbers of an identity's entitlements, ascending.
  package func entitlements(of identity: Int) -> ArraySlice<Int32> { held[identity] }

  /// The numbers of an entitlement's holders, ascending.
  package func holders(of entitlement: Int) -> ArraySlice<Int32> { holding[entitlement] }

  /// The number of the identity with this id; nil if unknown.
  package func identity(withID id: String) -> Int? { identityIDs.binarySearch(id) }

  /// The number of the entitlement with this id; nil if unknown.
  package func entitlement(withID id: String) -> Int? { entitlementIDs.binarySearch(id) }

  /// The numbers of the known entitlement ids, ascending.
  package func entitlements(withIDs ids: some Sequence<String>) -> [Int] {
    Set(ids).compactMap(entitlement(withID:)).sorted()
  }
}

extension Array where Element: Comparable {
  /// The index of an element in this ascending array; nil if it is missing.
  func binarySearch(_ wanted: Element) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == wanted ? low : nil
  }
}
