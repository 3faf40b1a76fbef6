/// The distinct entitlement sets of a scope, each with the identities that hold exactly that set.
///
/// Entitlements are renumbered here, rare ones first, so that the start of a set distinguishes it best.
/// Sets are in the order of grouping: most holders first, then largest, then by first member. Identities
/// with only common access are in no set.
struct Collapse {
  /// Each distinct set as ascending ranks.
  let sets: SparseRows

  /// The identities of each distinct set, ascending.
  let members: SparseRows

  /// The entitlement behind each rank.
  let entitlements: [Int32]

  init(_ assignments: Assignments, scope: [Int], without commonAccess: [Int]) {
    let ranking = Ranking(assignments, scope: scope, without: commonAccess)
    var membersOfSet: [[Int32]: [Int32]] = [:]
    for identity in scope {
      let set = ranking.ranks(of: assignments.entitlements(of: identity))
      if !set.isEmpty { membersOfSet[set, default: []].append(Int32(identity)) }
    }
    let ordered = membersOfSet.sorted { Self.stands($0, before: $1) }
    var sets = SparseRows()
    var members = SparseRows()
    for (set, identities) in ordered {
      sets.append(set)
      members.append(identities)
    }
    self.sets = sets
    self.members = members
    entitlements = ranking.entitlements
  }

  var count: Int { sets.rowCount }

  /// The number of identities with exactly this set.
  func weight(of set: Int) -> Int { members.length(of: set) }

  private typealias Entry = (key: [Int32], value: [Int32])

  private static func stands(_ left: Entry, before right: Entry) -> Bool {
    (right.value.count, right.key.count, left.value[0])
      < (left.value.count, left.key.count, right.value[0])
  }
}
