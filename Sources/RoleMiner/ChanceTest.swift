/// Tells how improbable a role is if entitlements had nothing to do with one another.
///
/// Suppose that each entitlement had as many holders as now, but drawn at random from all identities. Three bounds on
/// the probability of a role are computed, and the smallest one counts, times three:
///
/// - By people: how probable is it that one person holds so many entitlements of the core, and that so many people
///   do? Mining could choose among all cores of that size, so this is multiplied by their number (Bonferroni).
///   Entitlements with too few holders to be in such a core do not count. (`ChanceTest+People.swift`)
/// - By people who also lack the same entitlements. (The same file)
/// - By entitlements: how probable is it that these people share so many entitlements, and such rare ones? Mining
///   could choose among all sets of as many people, so this is multiplied by their number.
///   (`ChanceTest+Entitlements.swift`)
///
/// The first is sharper for many people with a small core, the last for few people who share much. The
/// inequalities are public knowledge; their use as a test of roles, and the limit, are ours. A ratio of observed
/// to expected holders would not do: two people who share two rare entitlements exceed what is expected a
/// thousandfold, and yet there is nearly always such a pair.
struct ChanceTest: Sendable {
  /// A single role is reported if its probability by chance, corrected as above, is at most 10 to the power of minus
  /// this: one in a hundred.
  static let leastSupport = 2.0

  /// With more roles, less support suffices, but never less than this.
  static let leastSupportOfMany = 0.3

  let population: Int
  let holders: [Int]

  /// How many entitlements have each number of holders, ascending.
  let holderCounts: [(holders: Int, count: Int)]

  /// The ranks that at least a third of the identities hold, ascending.
  let popular: [Int32]

  let factorials: LogFactorials
  let sharing = SharingMoments()
  private let ascendingHolders: [Int]

  /// - Parameters:
  ///   - population: The number of all identities.
  ///   - holders: How many of them hold the entitlement of each rank.
  init(population: Int, holders: [Int]) {
    self.population = population
    self.holders = holders
    factorials = LogFactorials(upTo: max(population, holders.count))
    ascendingHolders = holders.sorted()
    popular = holders.indices.filter { 3 * holders[$0] >= population }.map(Int32.init)
    holderCounts = Dictionary(holders.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { $0.key < $1.key }.map { (holders: $0.key, count: $0.value) }
  }

  /// The least support of roles to be reported, so that at most one in a hundred of them is due to chance (Benjamini,
  /// Hochberg, 1995). The more roles there are, the more probable by chance the last of them may be.
  ///
  /// - Parameter supports: The support of all candidates.
  /// - Returns: The limit.
  static func limit(for supports: [Double]) -> Double {
    let descending = supports.sorted(by: >)
    let limits = descending.indices.map { place in
      max(leastSupport - Logarithm.of(Double(place + 1)) / Logarithm.ofTen, leastSupportOfMany)
    }
    return descending.indices.last { descending[$0] >= limits[$0] }.map { limits[$0] }
      ?? leastSupport
  }

  /// The negative decimal logarithm of the probability that a group like this is due to chance; 0 if chance explains
  /// it.
  func support(of group: Group, in collapse: Collapse) -> Double {
    guard group.weight > 0, !group.bundle.isEmpty else { return 0 }
    let cores = factorials.ofChoices(group.bundle.count, of: candidates(for: group.weight))
    let chance = min(
      logChanceOfEntitlements(group), logChanceOfPeople(group, in: collapse) + cores,
      logChanceOfPeopleLacking(group, in: collapse) + cores)
    return max(0, -(chance + Logarithm.of(3)) / Logarithm.ofTen)
  }

  /// The number of entitlements with enough holders for a core of so many members.
  private func candidates(for members: Int) -> Int {
    let least = (corePercent * members + 99) / 100
    return ascendingHolders.count - ascendingHolders.firstIndex(notBelow: least)
  }
}

extension ArraySlice<Int32> {
  /// Whether this slice, which must be ascending, contains a number.
  func containsAscending(_ number: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}

extension [Int] {
  /// The first place with at least this number, in an array that must be ascending.
  func firstIndex(notBelow least: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < least { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
