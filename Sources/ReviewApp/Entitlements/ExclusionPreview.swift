import Review
import RoleMining

/// Entitlements about to be excluded or restored. The effect on the role is computed from the loaded
/// lists whenever it is drawn, so that it is never older than they are.
package struct ExclusionPreview: Dialog {
  /// Where the role is.
  package let path: RolePath
  /// Whether they are excluded; otherwise they are restored.
  package let exclude: Bool
  /// The entitlements.
  package internal(set) var entitlements: [RoleMiningEntitlement]
  /// The role as it was seen: at first on the screen, then as the tenant has it.
  var seen: PotentialRole
  /// What changed on the tenant since the role was shown; nil while that is being read.
  package internal(set) var differences: [Difference]?
  /// The first visible entitlement.
  package internal(set) var scroll = 0

  init(
    path: RolePath, exclude: Bool, entitlements: [RoleMiningEntitlement], seen: PotentialRole
  ) {
    self.path = path
    self.exclude = exclude
    self.entitlements = entitlements
    self.seen = seen
  }
}

extension ExclusionPreview {
  /// Scrolls through the entitlements.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    guard case .scroll(let lines) = action else { return [] }
    scroll = min(max(0, scroll + lines), max(0, entitlements.count - 1))
    return []
  }

  /// Sends the change.
  package func submit(in state: inout AppState) -> [Effect] {
    guard !entitlements.isEmpty else {
      state.say("There is nothing left to \(exclude ? "exclude" : "restore").")
      return []
    }
    return state.send(Sending(change, seen: .role(seen), name: seen.displayName))
  }

  /// Shows what the tenant has now. Entitlements that someone else has already excluded or restored are not
  /// sent; a difference that was found once remains visible.
  mutating func update(to role: PotentialRole, differences: [Difference]) {
    self.differences = (self.differences ?? []) + differences
    seen = role
    guard let excluded = role.excludedEntitlements.map(Set.init) else { return }
    entitlements.removeAll { excluded.contains($0.id) == exclude }
    scroll = min(scroll, max(0, entitlements.count - 1))
  }

  private var change: Change {
    .role(.edit(EditEntitlements(ids: entitlements.map(\.id), exclude: exclude)), path)
  }
}

extension Opening {
  /// What excluding the chosen entitlements does.
  package static let exclude = Opening(
    changes: true, unless: Obstacle.noRow,
    opening: { state in
      guard case .role(let role) = state.screen else { return [] }
      return state.preview(role.entitlements.chosen, exclude: true, in: role)
    })

  /// What restoring the chosen entitlements does.
  package static let restore = Opening(
    changes: true, unless: Obstacle.noRow,
    opening: { state in
      guard case .role(let role) = state.screen else { return [] }
      return state.preview(role.excluded.chosen, exclude: false, in: role)
    })
}

extension AppState {
  /// Shows what excluding entitlements, or restoring them, does, before it is sent.
  mutating func preview(
    _ entitlements: [RoleMiningEntitlement], exclude: Bool, in role: RoleScreen
  ) -> [Effect] {
    guard mayChange(), !entitlements.isEmpty else { return [] }
    dialog = ExclusionPreview(
      path: role.path, exclude: exclude, entitlements: entitlements, seen: role.role)
    return [.loadRole(role.path)]
  }

  /// From now on, the tenant's state counts: the preview shows what differs, and its figures
  /// come from the lists as they are then.
  mutating func compare(_ role: PotentialRole, at path: RolePath) -> [Effect] {
    var isChanged = false
    _ = changeDialog(ExclusionPreview.self, where: { $0.path == path }) { preview in
      let differences = role.differences(from: preview.seen).map(Difference.role)
      preview.update(to: role, differences: differences)
      isChanged = !differences.isEmpty
      return []
    }
    guard isChanged else { return [] }
    forEachRoleScreen(at: path) { $0.reloadEntitlements() }
    return [.loadDistribution(path)]
  }

  /// The effect of a preview on its role: before and after. Nil until all its entitlements are
  /// loaded and none of them is being read again.
  package func compositions(
    of preview: ExclusionPreview
  ) -> (before: Composition, after: Composition)? {
    for case .role(let role) in screens where role.path == preview.path {
      let ids = Set(preview.entitlements.map(\.id))
      guard !role.entitlements.isLoading, let identityCount = role.identityCount,
        let now = role.allEntitlements ?? role.matchingEntitlements
      else { return nil }
      let then =
        preview.exclude ? now.filter { !ids.contains($0.id) } : now + preview.entitlements
      return (
        Composition(of: now, identityCount: identityCount),
        Composition(of: then, identityCount: identityCount)
      )
    }
    return nil
  }
}

extension RoleScreen {
  /// Whether the figures of a preview count only what matches the filter.
  package var previewsOnlyMatches: Bool { !entitlements.filter.isEmpty && !knowsAllEntitlements }

  /// The entitlements that match the filter; nil until all of them are loaded.
  fileprivate var matchingEntitlements: [RoleMiningEntitlement]? {
    entitlements.isComplete ? entitlements.loadedRows : nil
  }
}
