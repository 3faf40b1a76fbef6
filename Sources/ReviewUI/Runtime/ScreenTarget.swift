import ReviewApp
import RoleMining

/// What a command on a screen would work on.
struct ScreenTarget: Equatable {
  /// The visible rows: somebody who moves and acts in one go means what was there.
  private let rows: VisibleRows
  /// All that is known of the role or session at hand: whether it is saved decides what the same key
  /// does, its name is what a prompt begins with.
  private let role: PotentialRole?
  private let session: RoleMiningSession?
  private let currentRow: AnyHashable?
  private let markCount: Int
  private let newestChange: String?
  private let changeCount: Int
  private let canUndoNewest: Bool
  private let newestUndone: String?
  private let undoneCount: Int
  /// The command that is chosen in the palette.
  private let command: Command.ID?

  private enum VisibleRows: Equatable {
    case sessions([SessionRow])
    case roles([PotentialRole])
    case entitlements([RoleMiningEntitlement])
    case identities([RoleMiningIdentity])
    case attributes([AttributeRow])
  }

  init(_ state: AppState, running command: Command.ID?) {
    (rows, currentRow) = Self.rows(of: state)
    role = state.currentRole?.role
    session = state.currentSession?.session
    markCount = state.screen.listSummary.marked
    newestChange = state.undoable.last?.title
    changeCount = state.undoable.count
    canUndoNewest = state.canUndoNewest
    newestUndone = state.redoable.last?.title
    undoneCount = state.redoable.count
    self.command = command
  }

  private static func rows(of state: AppState) -> (VisibleRows, AnyHashable?) {
    let height = state.listHeight
    switch state.screen {
    case .sessions(let sessions):
      return (.sessions(sessions.list.visibleRows(height: height)), sessions.list.current?.id)
    case .roles(let roles):
      return (.roles(roles.list.visibleRows(height: height)), roles.list.current?.id)
    case .role(let role):
      switch role.tab {
      case .entitlements:
        let list = role.entitlements
        return (.entitlements(list.visibleRows(height: height)), list.current?.id)
      case .excluded:
        let list = role.excluded
        return (.entitlements(list.visibleRows(height: height)), list.current?.id)
      case .identities:
        let list = role.identities
        return (.identities(list.visibleRows(height: height)), list.current?.id)
      case .attributes:
        let list = role.attributes
        return (.attributes(list.visibleRows(height: height)), list.current?.id)
      }
    }
  }
}
