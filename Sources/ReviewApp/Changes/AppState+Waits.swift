import Review
import RoleMining

extension AppState {
  /// Marks the rows that a change is about as waiting for the tenant, or no longer.
  mutating func setWait(_ wait: RowWait?, of change: Change) {
    switch change {
    case .create: return
    case .session(_, let id): forEachSessionsScreen { $0.list.waits[id.rawValue] = wait }
    case .provision(_, let path, _, _): forEachRoleList { $0.waits[path.role] = wait }
    case .role(let change, let path):
      forEachRoleList { $0.waits[path.role] = wait }
      guard case .edit(let edit) = change else { return }
      forEachRoleScreen(at: path) { role in
        for id in edit.ids {
          role.entitlements.waits[id] = wait
          role.excluded.waits[id] = wait
        }
      }
    }
  }
}
