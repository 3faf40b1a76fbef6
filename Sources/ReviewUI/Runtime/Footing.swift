import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import Terminal

/// What a key acts on: its recipient and its target.
///
/// Two footings are equal when every key does the same on both. A key was meant for the footing of
/// the frame that the analyst saw.
struct Footing: Equatable {
  /// Who gets the keys.
  let recipient: Recipient
  /// The target of a key that acts on the screen, now or once the dialog is closed.
  let screenTarget: ScreenTarget
  /// The target of a key that accepts the dialog.
  let dialogTarget: AnyHashable?

  /// The recipient of the keys; for another recipient, every key means something else.
  struct Recipient: Equatable {
    /// The current screen.
    let screen: ScreenID
    /// The list or the tab on it.
    let place: Place
    /// The dialog over it; nil when there is none.
    let dialog: ObjectIdentifier?
    /// The current step of the dialog.
    let step: DialogStep?
    /// Whether the window is large enough to show any of it.
    let isVisible: Bool
  }

  /// The footing of a state in a window.
  init(_ state: AppState, size: Size, keymap: Keymap) {
    recipient = Recipient(
      screen: state.screen.id, place: state.place,
      dialog: state.dialog.map { ObjectIdentifier(type(of: $0)) }, step: state.dialogView?.step,
      isVisible: ScreenLayout.fits(in: size))
    dialogTarget = state.dialogView?.target
    let palette = state.dialog as? Palette
    screenTarget = ScreenTarget(
      state, running: palette.flatMap { keymap.command(chosenIn: $0, state)?.id })
  }
}

/// The target of a command on a screen.
struct ScreenTarget: Equatable {
  /// The visible rows: an analyst who moves and acts in one go means these rows.
  private let rows: VisibleRows
  /// Everything known about the current role or session: its saved state decides what the same key
  /// does, and its name is in a prompt.
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

  /// Rows of any list.
  private struct VisibleRows: Equatable {
    let rows: [any PackedRow]

    static func == (left: VisibleRows, right: VisibleRows) -> Bool {
      left.rows.elementsEqual(right.rows) { $0.holdsSame(as: $1) }
    }
  }

  init(_ state: AppState, running command: Command.ID?) {
    rows = VisibleRows(rows: state.screen.packedVisibleRows(height: state.listHeight))
    currentRow = state.screen.currentRowID
    role = state.currentRole?.role
    session = state.currentSession?.session
    markCount = state.screen.markCount
    newestChange = state.changes.history.undoable.last?.title
    changeCount = state.changes.history.undoable.count
    canUndoNewest = state.changes.history.canUndoNewest
    newestUndone = state.changes.history.redoable.last?.title
    undoneCount = state.changes.history.redoable.count
    self.command = command
  }
}

/// A change of what keys act on that no key caused: an answer of the tenant, or a new
/// size of the window.
///
/// Keys typed before it were meant for the earlier screen. They are held back until
/// the change was painted, and a moment longer if it brings another recipient.
enum Surprise: Equatable {
  /// It was not painted yet.
  case unpainted
  /// It was painted; keys are held back until then.
  case shown(until: Date)

  /// The least time, in seconds, that it takes to see that something else gets the keys.
  static let patience: TimeInterval = 0.5

  /// Whether keys are still held back.
  func holdsKeys(at now: Date) -> Bool {
    switch self {
    case .unpainted: true
    // If the clock was set back, keys must not be held back for long.
    case .shown(let end): now < end && end.timeIntervalSince(now) <= Self.patience
    }
  }
}

extension Action {
  /// Whether it may act on something, so that its target has to be on the screen before.
  /// Moving, marking, typing and viewing do not.
  var acts: Bool {
    switch self {
    case .ask(let opening): opening.acts
    case .typeCount, .move, .mark, .markBelowThreshold, .markApplication, .findNext, .reverseOrder:
      false
    case .back, .goUp, .tab, .nextTab, .nextList, .show, .refresh, .moveThreshold, .setThreshold,
      .lookUp, .leaveScreen, .explainSaving:
      false
    case .type, .focus, .choose, .scroll, .openEditor, .dismiss: false
    case .layout, .tick, .time, .connection, .explain, .quit, .answer: false
    // A new action counts as acting until it is listed above.
    default: true
    }
  }
}
