/// Everything that was said.
package struct MessagesPage: Dialog {
  /// The dialog under the page, which Esc returns to; nil if there is none.
  package fileprivate(set) var below: (any Dialog)?
  /// How many of the newest messages lie below the visible ones.
  package private(set) var scroll = 0

  /// Scrolls.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    scroll = min(max(0, scroll + action.lines), max(0, state.messages.all.count - 1))
    return []
  }

  /// Goes back to the dialog below.
  package func back(in state: inout AppState) { state.dialog = below }

  /// Whether something was typed in the dialog below.
  package var holdsText: Bool { below?.holdsText == true }
}

extension AppState {
  /// The open dialog, or the one that the messages lie over; answers are meant for it.
  var dialogBelowMessages: (any Dialog)? {
    get { (dialog as? MessagesPage)?.below ?? dialog }
    set {
      guard var page = dialog as? MessagesPage, page.below != nil else {
        dialog = newValue
        return
      }
      page.below = newValue
      dialog = page
    }
  }
}

extension Opening {
  /// Everything that was said.
  package static let messages = Opening { MessagesPage(below: $0.dialog) }
}
