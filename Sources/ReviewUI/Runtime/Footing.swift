import Review
import ReviewApp
import RoleMining
import Terminal

/// What a key stands on: who gets it, and what it would work on.
///
/// Two footings are equal when every key does the same on both. A key was meant for the footing of
/// the frame that the analyst saw.
struct Footing: Equatable {
  /// Who gets the keys.
  let recipient: Recipient
  /// What a key that acts on the screen would work on, now or when nothing lies over it any more.
  let screenTarget: ScreenTarget
  /// What a key that accepts the dialog would work on.
  let dialogTarget: AnyHashable?

  /// Who gets the keys; another one gives every key another meaning.
  struct Recipient: Equatable {
    /// The screen at hand.
    let screen: ScreenID
    /// The list or the tab on it.
    let place: Place
    /// The dialog over it; nil when there is none.
    let dialog: ObjectIdentifier?
    /// How far the analyst is in the dialog.
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
