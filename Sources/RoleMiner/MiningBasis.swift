/// What mining of a scope starts from, whatever the limits: the distinct sets and the test for chance.
struct MiningBasis: Sendable {
  let collapse: Collapse
  let chance: ChanceTest

  /// The number of identities in the scope.
  let population: Int

  /// The entitlement behind each rank.
  let entitlements: [Int32]

  /// - Parameters:
  ///   - assignments: Who holds what.
  ///   - scope: The numbers of the identities to mine, ascending.
  ///   - commonAccess: The entitlements to leave out.
  ///   - salt: Another salt gives another order of the sets; nil gives the usual one.
  ///   - effort: Asked whether to go on.
  /// - Throws: `Stopped`.
  init(
    _ assignments: Assignments, scope: [Int], without commonAccess: [Int], salt: UInt64? = nil,
    _ effort: Effort
  ) throws(Stopped) {
    let ranking = Ranking(assignments, scope: scope, without: commonAccess)
    var rows = SparseRows()
    rows.reserve(rows: assignments.identityCount, values: assignments.held.values.count)
    for identity in scope {
      try effort.check()
      while rows.rowCount < identity { rows.append([]) }
      rows.append(ranking.ranks(of: assignments.entitlements(of: identity)))
    }
    population = scope.count
    entitlements = ranking.entitlements
    collapse = try Collapse(rows, columnCount: entitlements.count, salt: salt, effort)
    chance = ChanceTest(
      population: assignments.identityCount,
      holders: entitlements.map { assignments.holders(of: Int($0)).count })
  }
}
