import Review
import RoleEvidence
import RoleMining

extension RoleScreen {
  /// The loaded entitlements on sources that nobody in the role used in the last 90 days. T-27: without activity
  /// data, nothing is known to be unused.
  var unusedEntitlements: Set<Entitlement.ID> {
    Set(SourceActivity.all(of: entitlements.loadedRows).unusedEntitlements)
  }

  /// Marks some of the loaded entitlements.
  ///
  /// - Returns: How many of them are loaded.
  @discardableResult
  mutating func mark(_ ids: Set<Entitlement.ID>) -> Int {
    let rows = entitlements.packedRows.filter { ids.contains($0.id) }
    entitlements.mark(rows)
    return rows.count
  }
}

extension Opening {
  /// Marks the entitlements that nobody in the role used.
  package static let markUnused = Opening(
    acts: false,
    unless: { state in
      guard case .role(let role) = state.screen else { return nil }
      if let obstacle = Obstacle.stillLoading(state) { return obstacle }
      guard role.unusedEntitlements.isEmpty else { return nil }
      return
        "No entitlement is on a source that nobody used; sources without activity data do not count."
    },
    opening: { state in
      guard case .role(var role) = state.screen else { return [] }
      role.mark(role.unusedEntitlements)
      state.screen = .role(role)
      return []
    })
}
