/// The places of the cores that have an entitlement, as one array.
struct CoreIndex: Sendable {
  private var offsets: [Int]
  private var places: [Int32]
  /// How many cores have the most common entitlement.
  let greatestCount: Int

  init(_ cores: [[Int32]], entitlementCount: Int) {
    offsets = Array(repeating: 0, count: entitlementCount + 1)
    for core in cores {
      for entitlement in core { offsets[Int(entitlement) + 1] += 1 }
    }
    greatestCount = offsets.max() ?? 0
    for entitlement in 0..<entitlementCount { offsets[entitlement + 1] += offsets[entitlement] }
    places = Array(repeating: 0, count: offsets[entitlementCount])
    var next = offsets
    for (place, core) in cores.enumerated() {
      for entitlement in core {
        places[next[Int(entitlement)]] = Int32(place)
        next[Int(entitlement)] += 1
      }
    }
  }

  /// The places of the cores that have an entitlement, ascending.
  subscript(entitlement: Int32) -> ArraySlice<Int32> {
    places[offsets[Int(entitlement)]..<offsets[Int(entitlement) + 1]]
  }
}
