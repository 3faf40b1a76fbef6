/// The percentage of members who must hold an entitlement for it to belong to the core.
let corePercent = 80

/// Counts holders, group by group.
struct BundleCounter {
  private let collapse: Collapse
  private var holders: [Int32]
  private var seen: [Int32] = []

  init(_ collapse: Collapse) {
    self.collapse = collapse
    holders = [Int32](repeating: 0, count: collapse.columnCount)
  }

  /// A group of sets, with its figures.
  ///
  /// - Parameters:
  ///   - sets: Ascending numbers of sets.
  ///   - percent: The percentage of rows that hold what is in the bundle.
  /// - Returns: The group.
  mutating func group(_ sets: ArraySlice<Int32>, holding percent: Int = corePercent) -> Group {
    seen.removeAll(keepingCapacity: true)
    var weight = 0
    for set in sets {
      let rows = collapse.weight(of: Int(set))
      weight += rows
      for rank in collapse.sets[Int(set)] {
        if holders[Int(rank)] == 0 { seen.append(rank) }
        holders[Int(rank)] += Int32(rows)
      }
    }
    let bundle = seen.filter {
      isHeld(by: Int(holders[Int($0)]), of: weight, atLeast: percent)
    }.sorted()
    let held = bundle.map { holders[Int($0)] }
    for rank in seen { holders[Int(rank)] = 0 }
    return Group(
      sets: Array(sets), weight: weight, bundle: bundle, held: held,
      explained: held.reduce(0) { $0 + Int($1) })
  }

  /// A group of sets whose bundle is the part of a given one that at least 80 % of its rows hold.
  func group(_ sets: ArraySlice<Int32>, with bundle: Bundle) -> Group {
    var held = [Int32](repeating: 0, count: bundle.count)
    var weight = 0
    for set in sets {
      let rows = collapse.weight(of: Int(set))
      weight += rows
      let numbers = collapse.sets[Int(set)]
      var place = numbers.startIndex
      for (index, rank) in bundle.enumerated() {
        while place < numbers.endIndex, numbers[place] < rank { place += 1 }
        if place < numbers.endIndex, numbers[place] == rank { held[index] += Int32(rows) }
      }
    }
    let core = bundle.indices.filter { isHeld(by: Int(held[$0]), of: weight, atLeast: corePercent) }
    return Group(
      sets: Array(sets), weight: weight, bundle: core.map { bundle[$0] },
      held: core.map { held[$0] }, explained: core.reduce(0) { $0 + Int(held[$1]) })
  }
}
