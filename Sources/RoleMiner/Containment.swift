/// Finds the junior roles that senior roles contain.
struct Containment {
  /// The percentage of a junior role's core that must be in the core of the senior one.
  static let percent = 90

  /// Finds the juniors of each role.
  ///
  /// - Parameters:
  ///   - roles: The roles.
  ///   - columnCount: The number of ranks.
  /// - Returns: For each role, the places of its juniors in the list, ascending. A junior of a junior is not listed
  ///   again.
  static func juniors(of roles: [RoleDraft], columnCount: Int) -> [[Int]] {
    var rolesOfRank = [[Int32]](repeating: [], count: columnCount)
    for (place, role) in roles.enumerated() {
      for rank in role.group.bundle { rolesOfRank[Int(rank)].append(Int32(place)) }
    }
    let all = roles.indices.map { place in
      contained(in: roles[place], at: place, roles, rolesOfRank)
    }
    return all.map { juniors in
      let indirect = Set(juniors.flatMap { all[$0] })
      return juniors.filter { !indirect.contains($0) }
    }
  }

  private static func contained(
    in senior: RoleDraft, at place: Int, _ roles: [RoleDraft], _ rolesOfRank: [[Int32]]
  ) -> [Int] {
    var shared: [Int: Int] = [:]
    for rank in senior.group.bundle {
      for other in rolesOfRank[Int(rank)] where Int(other) != place {
        shared[Int(other), default: 0] += 1
      }
    }
    return shared.filter { other, count in
      let core = roles[other].group.bundle.count
      return core < senior.group.bundle.count && isHeld(by: count, of: core, atLeast: percent)
    }.keys.sorted()
  }
}
