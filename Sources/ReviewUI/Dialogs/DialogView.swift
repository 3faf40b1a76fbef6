import ReviewApp
import Terminal

/// The look and the keys of a dialog. Each dialog has one, in a file of its own.
protocol DialogView: Dialog {
  /// Whether it takes the whole screen, except the header and the last lines.
  var fillsScreen: Bool { get }
  /// Whether a typed character goes into a text field now.
  var takesText: Bool { get }
  /// Whether keys are held back until it was seen, because the key that opened it may have been meant for something
  /// else.
  var holdsKeysBack: Bool { get }
  /// Its current step.
  var step: DialogStep { get }
  /// What accepting it would act on, as far as an answer of the tenant can change that.
  var target: AnyHashable { get }

  /// Its own keys, those for the footer first.
  /// - Parameter page: how many lines it shows at a time.
  /// - Returns: its keys; a text field takes others too.
  func keys(page: Int) -> [DialogKey]

  /// Whether the dialog has more than the screen can show.
  func scrolls(in view: ScreenView) -> Bool

  /// Draws it.
  func draw(in view: ScreenView, on canvas: inout Canvas)

  /// The reactions to any other key; nil for the reactions that every dialog has.
  func reactions(to key: Key, in state: AppState, _ table: CommandTable) -> [Reaction]?
  /// The reactions to an action of one of its keys.
  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction]
}

/// A step of a dialog; in another step, its keys mean something else.
struct DialogStep: Hashable {
  /// What the step is about.
  var subject: AnyHashable?
  /// Whether it is the last step before something is sent, or warns of something.
  var isLast = false
}

extension DialogView {
  var fillsScreen: Bool { true }
  var takesText: Bool { false }
  var holdsKeysBack: Bool { false }
  var step: DialogStep { DialogStep() }
  var target: AnyHashable { "nothing" }

  /// Whether a key shows the messages over it. Where text is typed, that key is a letter.
  var leadsToMessages: Bool { fillsScreen && !takesText && !(self is MessagesPage) }

  func scrolls(in view: ScreenView) -> Bool { true }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    [.act(action)]
  }

  func reactions(to key: Key, in state: AppState, _ table: CommandTable) -> [Reaction]? { nil }

  /// Scrolls at most to the last line that can be the first visible one.
  func scrolling(with action: Action, from scroll: Int, last: Int) -> [Reaction] {
    guard case .scroll(let lines) = action else { return [.act(action)] }
    let target = min(max(0, scroll + lines), max(0, last))
    return target == scroll ? [] : [.act(.scroll(target - scroll))]
  }
}

extension AppState {
  /// The look and the keys of the open dialog. A test opens every dialog, so that each has one.
  var dialogView: (any DialogView)? { dialog as? any DialogView }
}
