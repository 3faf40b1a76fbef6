/// An order of sets that ids do not determine.
///
/// Each set gets a colour from the colours of what is in it, and each entitlement one from the colours of the
/// sets that contain it, three times in turn (colour refinement, Weisfeiler and Lehman, 1968). Two sets
/// end with the same colour only if their surroundings are the same, and then it hardly matters which comes first.
struct StructuralOrder {
  let sets: SparseRows
  let weights: [Int]
  let columnCount: Int

  private static let rounds = 3

  /// The sets: greatest weight first, then largest, then by colour; with a salt, by the salted colour alone.
  func order(salt: UInt64?, _ effort: Effort) throws(Stopped) -> [Int32] {
    let colours = try colours(effort)
    let keys = colours.indices.map { set in
      (
        weight: salt == nil ? weights[set] : 0, length: salt == nil ? sets.length(of: set) : 0,
        colour: mixed(colours[set] ^ (salt ?? 0)), set: Int32(set)
      )
    }
    return keys.sorted {
      ($1.weight, $1.length, $0.colour, $0.set) < ($0.weight, $0.length, $1.colour, $1.set)
    }.map(\.set)
  }

  private func colours(_ effort: Effort) throws(Stopped) -> [UInt64] {
    var colours = weights.indices.map {
      mixed(UInt64(weights[$0]) << 32 | UInt64(sets.length(of: $0)))
    }
    for _ in 0..<Self.rounds {
      try effort.check()
      var columns = [UInt64](repeating: 0, count: columnCount)
      for (set, colour) in colours.enumerated() {
        for column in sets[set] { columns[Int(column)] &+= colour }
      }
      for column in columns.indices { columns[column] = mixed(columns[column]) }
      for (set, colour) in colours.enumerated() {
        var sum = colour
        for column in sets[set] { sum &+= columns[Int(column)] }
        colours[set] = mixed(sum)
      }
    }
    return colours
  }
}

/// Spreads a number over all 64 bits.
func mixed(_ number: UInt64) -> UInt64 {
  var random = SplitMix64(seed: number)
  return random.next()
}
