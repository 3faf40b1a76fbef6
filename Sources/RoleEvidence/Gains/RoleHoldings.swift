import RoleMining

/// Which of a role's identities hold which of its entitlements.
package struct RoleHoldings: Sendable, Hashable {
  /// The identities whose access is known; their places are their numbers below.
  package let members: [Identity.ID]
  /// The identities whose access is not known.
  package let unknownMembers: [Identity.ID]
  /// The role's entitlements; their places are their numbers below.
  package let entitlements: [Entitlement.ID]
  /// The places of the entitlements that each known member holds, ascending.
  package let held: [[Int32]]
  /// The number of known members who hold each entitlement.
  package let holderCounts: [Int]

  /// Keeps places; those outside the entitlements are left out.
  package init(
    members: [Identity.ID], unknownMembers: [Identity.ID] = [], entitlements: [Entitlement.ID],
    held: [[Int32]]
  ) {
    var counts = [Int](repeating: 0, count: entitlements.count)
    var rows = members.indices.map { member -> [Int32] in
      guard member < held.count else { return [] }
      let row = held[member]
      let isOrdered = zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
      return (isOrdered ? row : Set(row).sorted()).filter { $0 >= 0 && $0 < Int32(counts.count) }
    }
    rows = rows.map { row in
      for place in row { counts[Int(place)] += 1 }
      return row
    }
    self.members = members
    self.unknownMembers = unknownMembers
    self.entitlements = entitlements
    self.held = rows
    holderCounts = counts
  }

  /// Keeps what is known of members: without an entry in `held` their access is unknown.
  package init(
    members: [Identity.ID], entitlements: [Entitlement.ID], held: [Identity.ID: Set<Entitlement.ID>]
  ) {
    let places = Dictionary(
      entitlements.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let known = members.filter { held[$0] != nil }
    self.init(
      members: known, unknownMembers: members.filter { held[$0] == nil },
      entitlements: entitlements,
      held: known.map { member in (held[member] ?? []).compactMap { places[$0] }.sorted() })
  }

  /// The places of the entitlements that at least `popularity` percent (0...100) of the known members hold.
  package func places(popularAtLeast popularity: Double) -> [Int32] {
    holderCounts.indices.filter {
      Double(holderCounts[$0]) * 100 >= popularity * Double(members.count)
    }
    .map(Int32.init)
  }
}
