import RoleMining

/// Who would gain what from a role that grants some of its entitlements.
package struct RoleGains: Sendable, Hashable {
  /// Who holds what.
  package let holdings: RoleHoldings
  /// The places of the granted entitlements, ascending.
  package let granted: [Int32]
  /// How many entitlements each known member would gain, by place.
  package let gainsOfMembers: [Int]
  /// How many known members would gain each granted entitlement, in the order of `granted`.
  package let gainsOfEntitlements: [Int]

  /// Counts what a role would give.
  package init(_ holdings: RoleHoldings, granting granted: [Int32]) {
    var isGranted = [Bool](repeating: false, count: holdings.entitlements.count)
    for place in granted where isGranted.indices.contains(Int(place)) {
      isGranted[Int(place)] = true
    }
    let places = isGranted.indices.filter { isGranted[$0] }
    self.holdings = holdings
    self.granted = places.map(Int32.init)
    gainsOfMembers = holdings.held.map { row in
      places.count - row.count { isGranted[Int($0)] }
    }
    gainsOfEntitlements = places.map { holdings.members.count - holdings.holderCounts[$0] }
  }

  /// Counts what a role would give if it grants the entitlements that at least `popularity` percent (0...100) hold.
  package init(_ holdings: RoleHoldings, popularAtLeast popularity: Double) {
    self.init(holdings, granting: holdings.places(popularAtLeast: popularity))
  }

  /// How many people would gain something, among those whose access is known.
  package var gainingCount: Int { gainsOfMembers.count { $0 > 0 } }

  /// How many grants there would be, to those whose access is known.
  package var grantCount: Int { gainsOfMembers.reduce(0, +) }

  /// Whether the figures hold for all members.
  package var isComplete: Bool { holdings.unknownMembers.isEmpty }

  /// The places of what a member, by place, would gain, ascending.
  package func entitlements(gainedBy member: Int) -> [Int32] {
    granted[...].subtracting(holdings.held[member][...])
  }

  /// The places of the known members who would gain an entitlement, by place, ascending.
  package func members(gaining entitlement: Int32) -> [Int] {
    holdings.members.indices.filter { !holdings.held[$0][...].hasOrdered(entitlement) }
  }
}
