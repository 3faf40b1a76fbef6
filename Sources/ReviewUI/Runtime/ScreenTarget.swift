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

  /// Some rows of a list, whatever they are.
  private struct VisibleRows: Equatable {
    let rows: [any ListRow]

    static func == (left: VisibleRows, right: VisibleRows) -> Bool {
      left.rows.elementsEqual(right.rows) { $0.isSame(as: $1) }
    }
  }

  init(_ state: AppState, running command: Command.ID?) {
    rows = VisibleRows(rows: state.screen.visibleRows(height: state.listHeight))
    currentRow = state.screen.currentRowID
    role = state.currentRole?.role
    session = state.currentSession?.session
    markCount = state.screen.listSummary.marked
    newestChange = state.changes.history.undoable.last?.title
    changeCount = state.changes.history.undoable.count
    canUndoNewest = state.changes.history.canUndoNewest
    newestUndone = state.changes.history.redoable.last?.title
    undoneCount = state.changes.history.redoable.count
    self.command = command
  }
}

extension ListRow {
  /// Whether another row is of the same kind and holds the same.
  fileprivate func isSame(as other: any ListRow) -> Bool { self == other as? Self }
}
