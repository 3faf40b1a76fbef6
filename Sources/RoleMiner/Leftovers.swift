/// What the cores of roles leave unexplained: for each distinct set, the entitlements that none of its roles contains.
struct Leftovers: Sendable {
  let collapse: Collapse

  /// The unexplained ranks of each distinct set, ascending.
  let rest: SparseRows

  init(of collapse: Collapse, roles: [Group]) {
    self.collapse = collapse
    var rolesOfSet = [[Int32]](repeating: [], count: collapse.count)
    for (number, role) in roles.enumerated() {
      for set in role.sets { rolesOfSet[Int(set)].append(Int32(number)) }
    }
    var isExplained = [Bool](repeating: false, count: collapse.columnCount)
    var rest = SparseRows()
    for set in 0..<collapse.count {
      let bundles = rolesOfSet[set].map { roles[Int($0)].bundle }
      for bundle in bundles { for rank in bundle { isExplained[Int(rank)] = true } }
      rest.append(collapse.sets[set].filter { !isExplained[Int($0)] })
      for bundle in bundles { for rank in bundle { isExplained[Int(rank)] = false } }
    }
    self.rest = rest
  }

  /// Entitlements that the same people hold beyond their roles, each with the distinct sets of these people.
  ///
  /// The same engine with rows and columns swapped: the rows are entitlements, and the bundles consist of people. One
  /// person can be in any number of these groups, and what else they hold makes no difference.
  ///
  /// - Parameters:
  ///   - least: The least number of people.
  ///   - effort: Asked whether to go on.
  /// - Returns: The groups, with the entitlements as their bundles.
  /// - Throws: `Stopped`.
  func shared(by least: Int, _ effort: Effort) throws(Stopped) -> [Group] {
    let identities = people(atLeast: max(2, least * 6 / 10))
    let turned = try Collapse(
      identities, columnCount: collapse.members.greatest + 1, effort)
    let grouping = try Grouping(turned, threshold: Self.holderSimilarity, effort)
    let entitlements = grouping.groups.map { group in
      group.sets.flatMap { turned.members[Int($0)] }.sorted()
    }
    return holders(of: entitlements.filter { $0.count > 1 })
      .filter { $0.weight >= max(1, least) && $0.bundle.count > 1 }
  }

  /// The minimum similarity, in percent, of the holders of an entitlement to the people of its group.
  static let holderSimilarity = 50

  /// The identities that hold each rank beyond their roles; none for a rank with fewer than `least` such identities.
  private func people(atLeast least: Int) -> SparseRows {
    let sets = rest.transposed(columnCount: collapse.columnCount)
    var people = SparseRows()
    for rank in 0..<sets.rowCount {
      let count = sets[rank].reduce(0) { $0 + collapse.weight(of: Int($1)) }
      people.append(count < least ? [] : sets[rank].flatMap { collapse.members[Int($0)] }.sorted())
    }
    return people
  }

  /// The groups of sets that have at least 80 % of each bundle left over.
  private func holders(of bundles: [Bundle]) -> [Group] {
    var bundlesOfRank = [[Int32]](repeating: [], count: collapse.columnCount)
    for (number, bundle) in bundles.enumerated() {
      for rank in bundle { bundlesOfRank[Int(rank)].append(Int32(number)) }
    }
    var sets = [[Int32]](repeating: [], count: bundles.count)
    var held = [Int](repeating: 0, count: bundles.count)
    for set in 0..<collapse.count {
      var seen: [Int32] = []
      for rank in rest[set] {
        for number in bundlesOfRank[Int(rank)] {
          if held[Int(number)] == 0 { seen.append(number) }
          held[Int(number)] += 1
        }
      }
      for number in seen.map(Int.init) {
        if isHeld(by: held[number], of: bundles[number].count, atLeast: corePercent) {
          sets[number].append(Int32(set))
        }
        held[number] = 0
      }
    }
    let counter = BundleCounter(collapse)
    return zip(sets, bundles).map { counter.group($0[...], with: $1) }
  }
}

extension SparseRows {
  /// The greatest number in any row; -1 without numbers.
  var greatest: Int { Int(values.max() ?? -1) }
}
