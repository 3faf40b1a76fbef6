extension Assignments {
  /// How many identities there are, with and without entitlements.
  public var identityCount: Int { identityIDs.count }

  /// How many entitlements there are.
  public var entitlementCount: Int { entitlementIDs.count }

  /// The numbers of the entitlements that an identity holds, ascending.
  public func entitlements(of identity: Int) -> ArraySlice<Int32> { held[identity] }

  /// The numbers of the identities that hold an entitlement, ascending.
  public func holders(of entitlement: Int) -> ArraySlice<Int32> { holding[entitlement] }

  /// The number of the identity with this id, or nil when there is none.
  public func identity(withID id: String) -> Int? { identityIDs.binarySearch(id) }

  /// The number of the entitlement with this id, or nil when there is none.
  public func entitlement(withID id: String) -> Int? { entitlementIDs.binarySearch(id) }

  /// The numbers of the known ones among these entitlement ids, ascending.
  public func entitlements(withIDs ids: some Sequence<String>) -> [Int] {
    Set(ids).compactMap(entitlement(withID:)).sorted()
  }
}

extension Array where Element: Comparable {
  /// The place of an element in this ascending array, or nil.
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
