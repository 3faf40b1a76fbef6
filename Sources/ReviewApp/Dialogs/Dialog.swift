/// A window over the screen, which gets the keys.
///
/// A dialog is in two files: its state and its steps in one file here, its keys and its
/// drawing in one file of ReviewUI.
package protocol Dialog: Sendable {
  /// Types, moves, chooses or scrolls in the dialog.
  ///
  /// - Parameters:
  ///   - action: What the analyst did.
  ///   - state: Everything else the program knows.
  /// - Returns: The work that follows.
  mutating func change(with action: Action, in state: inout AppState) -> [Effect]

  /// Accepts the dialog, which is already closed; a dialog with another step opens itself again.
  ///
  /// - Parameter state: Everything else the program knows.
  /// - Returns: The work that follows.
  func submit(in state: inout AppState) -> [Effect]

  /// Goes back from the dialog, which is already closed; a dialog with an earlier step opens itself again.
  ///
  /// - Parameter state: Everything else the program knows.
  func back(in state: inout AppState)

  /// Whether something was typed in it that would be lost.
  var holdsText: Bool { get }
}

extension Dialog {
  /// Nothing can be changed in it.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] { [] }
  /// There is nothing to accept.
  package func submit(in state: inout AppState) -> [Effect] { [] }
  /// The dialog has only one step.
  package func back(in state: inout AppState) {}
  /// Nothing is typed in it.
  package var holdsText: Bool { false }
}

/// Opens a dialog over the current screen, or another screen in its place. Each dialog declares its own, with
/// what keeps it closed.
package struct Opening: Sendable {
  /// Whether it may act on something, so that its target has to be on the screen before.
  package let acts: Bool
  let obstacle: @Sendable (AppState) -> String?
  let open: @Sendable (inout AppState) -> [Effect]

  /// - Parameters:
  ///   - changes: Whether the dialog leads to a change, which a login must be allowed to make.
  ///   - acts: Whether it may act on something.
  ///   - obstacle: What keeps it closed, as a sentence; nil if nothing does.
  ///   - open: Opens it; the work that follows.
  init(
    changes: Bool = false, acts: Bool = true,
    unless obstacle: @escaping @Sendable (AppState) -> String? = Obstacle.none,
    opening open: @escaping @Sendable (inout AppState) -> [Effect]
  ) {
    self.obstacle = { state in (changes ? state.obstacleToChanges : nil) ?? obstacle(state) }
    self.open = open
    self.acts = acts
  }

  /// Makes an opening for a dialog that needs only the state; nil keeps it closed.
  init(
    changes: Bool = false, acts: Bool = true,
    unless obstacle: @escaping @Sendable (AppState) -> String? = Obstacle.none,
    _ dialog: @escaping @Sendable (AppState) -> (any Dialog)?
  ) {
    self.init(changes: changes, acts: acts, unless: obstacle) { state in
      state.dialog = dialog(state) ?? state.dialog
      return []
    }
  }
}

extension AppState {
  /// Types, moves and chooses in the open dialog.
  mutating func changeDialog(with action: Action) -> [Effect] {
    guard var dialog else { return [] }
    let effects = dialog.change(with: action, in: &self)
    self.dialog = dialog
    return effects
  }

  /// Accepts the open dialog.
  mutating func submitDialog() -> [Effect] {
    let dialog = dialog
    self.dialog = nil
    return dialog?.submit(in: &self) ?? []
  }

  /// Goes back in the open dialog, or out of it.
  mutating func leaveDialog() {
    let dialog = dialog
    self.dialog = nil
    dialog?.back(in: &self)
  }

  /// Changes the open dialog, also if the messages lie over it, if it has this type and the answer is meant for it.
  ///
  /// - Returns: The work that follows; nothing when another dialog is open.
  mutating func changeDialog<Kind: Dialog>(
    _ kind: Kind.Type, where isMeant: (Kind) -> Bool = { _ in true },
    _ change: (inout Kind) -> [Effect]
  ) -> [Effect] {
    guard var dialog = dialogBelowMessages as? Kind, isMeant(dialog) else { return [] }
    let effects = change(&dialog)
    dialogBelowMessages = dialog
    return effects
  }
}

extension Action {
  /// How many lines it scrolls, or how many choices it moves.
  var lines: Int {
    switch self {
    case .scroll(let lines): lines
    case .focus(let forward): forward ? 1 : -1
    default: 0
    }
  }
}
