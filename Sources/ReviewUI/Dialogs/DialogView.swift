import ReviewApp
import Terminal

/// The look and the keys of a dialog. Each dialog has one, in a file of its own.
protocol DialogView: Dialog {
  /// Whether it takes the whole screen, except the header and the last lines.
  var fillsScreen: Bool { get }
  /// Whether a typed character goes into a text field now.
  var takesText: Bool { get }
  /// Which of its steps is at hand.
  var step: DialogStep { get }
  /// What accepting it would act on, as far as a reply from the tenant can change that.
  var target: AnyHashable { get }

  /// The keys that it has for itself, those for the footer first.
  /// - Parameter page: how many lines it shows at a time.
  /// - Returns: its keys; a text field takes others too.
  func keys(page: Int) -> [DialogKey]

  /// Draws it.
  func draw(in view: ScreenView, on canvas: inout Canvas)

  /// What any other key leads to; nil when that is what it is in every dialog.
  func reactions(to key: Key, in state: AppState, _ table: CommandTable) -> [Reaction]?
  /// What an action of one of its keys leads to.
  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction]
}

/// A step of a dialog; another one gives its keys another meaning.
struct DialogStep: Hashable {
  /// What the step is about.
  var subject: AnyHashable?
  /// Whether it is the last step before something is sent, or warns of something.
  var isLast = false
}

extension DialogView {
  var fillsScreen: Bool { true }
  var takesText: Bool { false }
  var step: DialogStep { DialogStep() }
  var target: AnyHashable { "nothing" }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    [.act(action)]
  }

  func reactions(to key: Key, in state: AppState, _ table: CommandTable) -> [Reaction]? { nil }

  /// Scrolls no further than to the last line that can be the first visible one.
  func scrolling(with action: Action, from scroll: Int, last: Int) -> [Reaction] {
    guard case .scroll(let lines) = action else { return [.act(action)] }
    let target = min(max(0, scroll + lines), max(0, last))
    return target == scroll ? [] : [.act(.scroll(target - scroll))]
  }
}

extension AppState {
  /// The look and the keys of the dialog at hand. A test opens every dialog, so that none is without.
  var dialogView: (any DialogView)? { dialog as? any DialogView }
}
