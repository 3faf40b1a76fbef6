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
  /// What a key that accepts what lies over the screen would work on.
  let overlayTarget: AnyHashable?

  /// Who gets the keys; another one gives every key another meaning.
  struct Recipient: Equatable {
    /// The screen at hand.
    let screen: ScreenID
    /// The list or the tab on it.
    let place: Place
    /// What lies over it, and how far the analyst is with that; nil when nothing does.
    let overlay: AnyHashable?
    /// Whether the window is large enough to show any of it.
    let isVisible: Bool
  }

  /// The footing of a state in a window.
  init(_ state: AppState, size: Size, keymap: Keymap) {
    recipient = Recipient(
      screen: state.screen.id, place: state.place, overlay: state.overlay?.stage,
      isVisible: ScreenLayout.fits(in: size))
    overlayTarget = state.overlay?.target
    guard case .palette(let palette) = state.overlay else {
      screenTarget = ScreenTarget(state, running: nil)
      return
    }
    let command = keymap.command(chosenIn: palette, state)?.id
    screenTarget = ScreenTarget(state, running: command)
  }
}

/// What the form of a role would take of what the tenant found for it.
private struct FormTarget: Hashable {
  let owners: [PublicIdentity]?
  let specialEntitlements: SpecialEntitlements?
  let includesCommonAccess: Bool
}

/// A step of something that lies over the screen.
private struct Stage: Hashable {
  let name: String
  var subject: AnyHashable?
  /// Whether it is the last step before something is sent, or warns of something.
  var isLast = false
}

extension Overlay {
  /// What it is, and which of its steps is at hand: what makes a key mean another thing. A warning
  /// that appears is such a step, because nobody accepted what it warns of.
  fileprivate var stage: AnyHashable {
    switch self {
    case .help: Stage(name: "help")
    case .palette: Stage(name: "palette")
    case .prompt(let prompt): Stage(name: "prompt", subject: prompt.purpose)
    case .sort: Stage(name: "sort")
    case .exclusion(let preview):
      Stage(
        name: "exclusion", subject: preview.path, isLast: preview.differences?.isEmpty == false)
    case .confirmation(let confirmation):
      Stage(name: "confirmation", subject: confirmation.sentences, isLast: true)
    case .provision(let form):
      Stage(name: "provision", subject: form.path, isLast: form.stage != .fields)
    case .session: Stage(name: "session")
    case .tuning(let tuning):
      Stage(name: "tuning", subject: tuning.id, isLast: tuning.isConfirming)
    case .messages: Stage(name: "messages")
    case .jobs: Stage(name: "jobs")
    case .replacing(let request): Stage(name: "replacing", subject: request.file)
    case .leaving: Stage(name: "leaving")
    }
  }

  /// What accepting it would work on, as far as an answer of the tenant can change that.
  fileprivate var target: AnyHashable {
    switch self {
    case .exclusion(let preview): preview.entitlements.map(\.id)
    case .provision(let form):
      FormTarget(
        owners: form.owners, specialEntitlements: form.specialEntitlements,
        includesCommonAccess: form.includesCommonAccess)
    case .confirmation(let confirmation): confirmation.sendings.map(\.title)
    case .help, .palette, .prompt, .sort, .session, .tuning, .messages, .jobs, .replacing, .leaving:
      "nothing"
    }
  }
}
