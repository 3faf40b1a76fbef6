import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Performs the commands that work on the current list, whatever its rows are.
  mutating func changeList(with action: Action) {
    let height = listHeight
    switch action {
    case .move(let motion): screen.changeList { $0.move(motion, height: height) }
    case .mark(.all):
      load(screen.list.unloadedPages) { state in
        state.screen.changeList { _ = $0.change(marks: .all, height: height) }
      }
    case .mark(let change):
      let missed = screen.changeList { $0.change(marks: change, height: height) }
      guard missed > 0 else { return }
      let rows =
        missed == 1 ? "1 row is not loaded and was" : "\(missed) rows are not loaded and were"
      say("\(rows) not marked. Go there first, then mark again.", .warning)
    case .findNext(let forward, let times):
      screen.changeList { $0.seekNext(forward: forward, times: times, height: height) }
      askToLoadForSearch()
    case .reverseOrder: screen.changeList { $0.reverseOrder(height: height) }
    case .markBelowThreshold: markEntitlements { $0.belowThreshold }
    case .markApplication: markEntitlements(ofApplicationAtCursor)
    default: break
    }
  }

  /// Asks whether to load the rows that were not searched yet; does nothing if all rows to be
  /// searched are loaded or being loaded.
  mutating func askToLoadForSearch(from before: (any Dialog)? = nil) {
    guard screen.listSummary.searchResult == .unloaded else { return }
    load(screen.list.unloadedPages, from: before) { state in
      state.screen.changeList { [height = state.listHeight] in $0.seekAll(height: height) }
    }
  }

  private mutating func markEntitlements(_ choose: (RoleScreen) -> [RoleMiningEntitlement]) {
    guard case .role(var role) = screen, role.tab == .entitlements else { return }
    role.entitlements.mark(choose(role))
    screen = .role(role)
  }

  private func ofApplicationAtCursor(_ role: RoleScreen) -> [RoleMiningEntitlement] {
    guard let application = role.entitlements.current?.applicationName else { return [] }
    return role.entitlements.loadedRows.filter { $0.applicationName == application }
  }

  /// Moves the trial threshold.
  mutating func moveThreshold(by percent: Int) -> [Effect] {
    guard case .role(let role) = screen else { return [] }
    return setThreshold(role.threshold + percent)
  }

  mutating func setThreshold(_ percent: Int) -> [Effect] {
    guard case .role(var role) = screen else { return [] }
    role.threshold = min(max(0, percent), 100)
    screen = .role(role)
    return []
  }
}
