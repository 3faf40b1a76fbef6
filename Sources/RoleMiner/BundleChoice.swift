/// The bundle that each set has chosen, from round to round.
///
/// From one round to the next, most bundles stay as they are. A set whose bundle is still there compares it only with
/// the new ones, and stays unless one of them is more similar; the others were compared in an earlier round.
struct BundleChoice {
  /// The number of each set's bundle among those of the last round; -1 for a set without one.
  private(set) var places: [Int32]

  private let collapse: Collapse

  /// The bundles of the last round, and after them the sets that started groups.
  private var bundles: [Bundle] = []

  /// How many of these bundles all sets could choose from.
  private var offered = 0

  /// Whether each set started a group that no other set joined.
  private var isAlone: [Bool]

  init(of collapse: Collapse) {
    self.collapse = collapse
    places = [Int32](repeating: -1, count: collapse.count)
    isAlone = [Bool](repeating: false, count: collapse.count)
  }

  /// Lets each set choose the most similar bundle; sets that resemble none start groups that later sets may join.
  ///
  /// - Parameters:
  ///   - new: The bundles of this round, without repeats.
  ///   - threshold: The minimum similarity, in percent.
  ///   - allowance: Reduced by the work done; when it is used up, the rest choose nothing.
  ///   - effort: Asked whether to go on.
  /// - Throws: `Stopped`.
  mutating func choose(
    among new: [Bundle], threshold: Int, _ allowance: inout Int, _ effort: Effort
  ) throws(Stopped) {
    let numbers = Dictionary(zip(new, new.indices), uniquingKeysWith: { first, _ in first })
    let kept = bundles.map { Int32(numbers[$0] ?? -1) }
    let known = Set(bundles.prefix(offered))
    var all = BundleIndex(threshold: threshold, columnCount: collapse.columnCount)
    var fresh = all
    var numberOfFresh: [Int32] = []
    for (number, bundle) in new.enumerated() {
      all.insert(bundle[...])
      guard !known.contains(bundle) else { continue }
      fresh.insert(bundle[...])
      numberOfFresh.append(Int32(number))
    }
    let (collapse, earlier) = (collapse, places)
    let offer = Offer(all: all, fresh: fresh, numberOfFresh: numberOfFresh)
    let chosen = try collapse.lookedUp(effort) { set, visits in
      let old = earlier[set] < 0 ? -1 : kept[Int(earlier[set])]
      return offer.choice(of: collapse.sets[set], staying: old, with: new, &visits)
    }
    allowance -= chosen.cost
    places = chosen.places
    bundles = new
    offered = new.count
    try start(threshold, &allowance, effort)
  }

  /// Sets without a bundle start groups. Sets that stayed alone before need not be compared with one another again.
  private mutating func start(
    _ threshold: Int, _ allowance: inout Int, _ effort: Effort
  ) throws(Stopped) {
    var started = BundleIndex(threshold: threshold, columnCount: collapse.columnCount)
    var visits = Visits(columnCount: collapse.columnCount)
    for set in places.indices where places[set] < 0 && !isAlone[set] {
      guard visits.cost <= allowance else { break }
      try effort.check()
      let numbers = collapse.sets[set]
      if let number = started.mostSimilar(to: numbers, &visits) {
        places[set] = Int32(offered + number)
      } else {
        places[set] = Int32(offered + started.insert(numbers))
        bundles.append(Bundle(numbers))
      }
    }
    allowance -= visits.cost
    noteThoseAlone(startedCount: started.count)
  }

  private mutating func noteThoseAlone(startedCount: Int) {
    var joined = [Int](repeating: 0, count: startedCount)
    for place in places where Int(place) >= offered { joined[Int(place) - offered] += 1 }
    for set in places.indices {
      if places[set] >= 0 {
        isAlone[set] = Int(places[set]) >= offered && joined[Int(places[set]) - offered] == 1
      }
    }
  }
}

/// The bundles that sets can choose in a round.
private struct Offer: Sendable {
  let all: BundleIndex

  /// The bundles that the previous round did not have.
  let fresh: BundleIndex
  let numberOfFresh: [Int32]

  func choice(
    of set: ArraySlice<Int32>, staying old: Int32, with bundles: [Bundle], _ visits: inout Visits
  ) -> Int32 {
    guard old >= 0 else { return Int32(all.mostSimilar(to: set, &visits) ?? -1) }
    guard fresh.count > 0 else { return old }
    let similarity = Similarity(bundles[Int(old)][...], set)
    visits.cost += set.count
    guard let better = fresh.mostSimilar(to: set, &visits, beating: similarity) else { return old }
    return numberOfFresh[better]
  }
}

extension Collapse {
  /// What a look-up finds for each set, and how much work that was. The look-ups run in parallel.
  func lookedUp(
    _ effort: Effort, _ find: @Sendable (_ set: Int, inout Visits) -> Int32
  ) throws(Stopped) -> (places: [Int32], cost: Int) {
    let part = 4096
    let parts = try effort.map((count + part - 1) / part) { place throws(Stopped) in
      var visits = Visits(columnCount: columnCount)
      var chosen: [Int32] = []
      for set in (place * part)..<min((place + 1) * part, count) {
        try effort.check()
        chosen.append(find(set, &visits))
      }
      return (chosen, visits.cost)
    }
    return (parts.flatMap(\.0), parts.reduce(0) { $0 + $1.1 })
  }
}
