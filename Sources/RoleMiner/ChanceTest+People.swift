extension ChanceTest {
  /// At most this many values of m, the number of entitlements held, are tried.
  private static let mostTries = 6

  /// The logarithm of a bound on the probability that as many people as the members do hold at least m entitlements of
  /// a core, for the m with the smallest bound, times the number of values tried. Chernoff's inequality (1952) bounds
  /// both tails, for one person and for many.
  func logChanceOfPeople(_ group: Group, in collapse: Collapse) -> Double {
    logChanceOfPeople(group, lacking: [], in: collapse)
  }

  /// The same bound where members share not only what they hold but also which popular entitlements they lack. In an
  /// organisation where everybody holds most entitlements, this is what tells groups apart.
  func logChanceOfPeopleLacking(_ group: Group, in collapse: Collapse) -> Double {
    guard !popular.isEmpty else { return 0 }
    var held = [Int](repeating: 0, count: popular.count)
    for set in group.sets {
      let row = collapse.sets[Int(set)]
      for (place, rank) in popular.enumerated() where row.containsAscending(rank) {
        held[place] += collapse.weight(of: Int(set))
      }
    }
    let lacked = popular.indices.filter { 5 * held[$0] <= group.weight }.map { popular[$0] }
    guard !lacked.isEmpty else { return 0 }
    return logChanceOfPeople(group, lacking: lacked, in: collapse)
      + factorials.ofChoices(lacked.count, of: popular.count)
  }

  private func logChanceOfPeople(
    _ group: Group, lacking lacked: [Int32], in collapse: Collapse
  ) -> Double {
    let shares =
      group.bundle.map { Double(holders[Int($0)]) / Double(max(1, population)) }
      + lacked.map { 1 - Double(holders[Int($0)]) / Double(max(1, population)) }
    let limits = limits(group, lacking: lacked, in: collapse)
    let tails = limits.map { logTail(of: $0.members, eachWith: logTail(shares, atLeast: $0.held)) }
    return (tails.min() ?? 0) + Logarithm.of(Double(max(1, limits.count)))
  }

  /// Values of m, each with the number of members who hold, or as the group does lack, at least m entitlements.
  private func limits(
    _ group: Group, lacking lacked: [Int32], in collapse: Collapse
  ) -> [(held: Int, members: Int)] {
    var membersHolding = [Int](repeating: 0, count: group.bundle.count + lacked.count + 1)
    for set in group.sets {
      let row = collapse.sets[Int(set)]
      let held = sharedCount(group.bundle[...], row) + lacked.count - sharedCount(lacked[...], row)
      membersHolding[held] += collapse.weight(of: Int(set))
    }
    var limits: [(held: Int, members: Int)] = []
    var members = 0
    for held in membersHolding.indices.reversed() where held > 0 && membersHolding[held] > 0 {
      members += membersHolding[held]
      limits.append((held, members))
    }
    guard limits.count > Self.mostTries else { return limits }
    return (0..<Self.mostTries).map { limits[$0 * (limits.count - 1) / (Self.mostTries - 1)] }
  }

  /// The logarithm of a bound on the probability that one person holds at least `least` of some entitlements.
  private func logTail(_ shares: [Double], atLeast least: Int) -> Double {
    let wanted = Double(least)
    guard shares.reduce(0, +) < wanted else { return 0 }
    if least == shares.count { return shares.reduce(0) { $0 + Logarithm.of($1) } }
    // Bisection finds the best exponent of Chernoff's bound; z is e to that exponent.
    var (low, high) = (0.0, 80.0)
    for _ in 0..<25 {
      let middle = (low + high) / 2
      let z = Logarithm.power(middle)
      let mean = shares.reduce(0) { $0 + $1 * z / (1 - $1 + $1 * z) }
      if mean < wanted { low = middle } else { high = middle }
    }
    let z = Logarithm.power(low)
    let moments = shares.reduce(0) { $0 + Logarithm.of(onePlus: $1 * (z - 1)) }
    return min(0, moments - low * wanted)
  }

  /// The logarithm of a bound on the probability that at least so many people do what each does with a probability,
  /// given as its logarithm.
  private func logTail(of members: Int, eachWith logarithm: Double) -> Double {
    let share = Double(members) / Double(max(1, population))
    guard share < 1 else { return Double(population) * logarithm }
    guard Logarithm.of(share) > logarithm else { return 0 }
    let others = Double(population - members)
    return Double(members) * (logarithm - Logarithm.of(share))
      + others
      * (Logarithm.of(onePlus: -Logarithm.power(logarithm)) - Logarithm.of(onePlus: -share))
  }
}
