import FoundationEssentials
import ReviewApp
import Terminal

/// The state behind the keys: events of the terminal and answers of the tenant go in,
/// effects come out. It depends on neither a terminal nor a tenant.
///
/// A key acts on what is painted. `wantsFrame(before:)` says when a frame has to be painted before a
/// key of a burst is taken, and what appeared without a key holds back the keys that were not meant for it.
struct Conversation {
  /// What the program knows.
  private(set) var state: AppState
  /// The size of the window.
  private(set) var size: Size
  /// Whether something changed since the last frame.
  private(set) var needsFrame = true
  private let keymap: Keymap
  /// The footing of the last frame; nil if there is none, or something else wrote over it.
  private var painted: Footing?
  /// A recipient of the keys that appeared without a key.
  private var surprise: Surprise?
  /// Whether what a key would work on changed without a key since the analyst saw a frame: on
  /// the screen, and in the dialog over it. A frame that was painted between keys of a burst came too
  /// late to be seen.
  private var (hasOtherScreenTarget, hasOtherDialogTarget) = (false, false)

  /// The effects of an event besides changed state.
  struct Outcome {
    /// Work for the tenant.
    var effects: [Effect] = []
    /// Whether the whole screen is to be painted again.
    var redraws = false
    /// Whether the program is to be suspended.
    var suspends = false
  }

  init(_ state: AppState, size: Size, keymap: Keymap) {
    self.state = state
    self.size = size
    self.keymap = keymap
  }

  /// The work to begin with.
  mutating func start() -> [Effect] {
    state.start() + fit()
  }

  /// Takes an event of the terminal. Once the review is leaving, nothing acts any more.
  mutating func take(_ event: TerminalEvent) -> Outcome {
    guard !state.isLeaving else { return Outcome() }
    if event.isSeen {
      needsFrame = true
      painted = nil
    }
    if case .resize(let size) = event { return Outcome(effects: resize(to: size)) }
    guard !isHeldBack(event) else { return Outcome(effects: refuse()) }
    if event.isTyped { surprise = nil }
    var outcome = Outcome()
    let heldKeysBack = state.dialogView?.holdsKeysBack == true
    for reaction in keymap.reactions(to: event, in: state) {
      switch reaction {
      case .act(let action): outcome.effects += perform(action)
      case .redraw: outcome.redraws = true
      case .suspend: outcome.suspends = true
      }
    }
    if !heldKeysBack, state.dialogView?.holdsKeysBack == true { surprise = .unpainted }
    outcome.effects += fit()
    return outcome
  }

  /// Takes something that happened without a key.
  mutating func take(_ action: Action) -> [Effect] {
    noticingSurprises { $0.perform(action) }
  }

  /// The screen as it is now.
  mutating func frame(glyphs: GlyphSet, utcOffset: Int) -> Canvas {
    needsFrame = false
    painted = footing
    if surprise == .unpainted {
      surprise = .shown(until: state.now.addingTimeInterval(Surprise.patience))
    }
    return ScreenView(state, size: size, glyphs: glyphs, utcOffset: utcOffset).canvas()
  }

  /// Ends a burst: what is painted now is seen before the next key is pressed.
  mutating func rest() {
    (hasOtherScreenTarget, hasOtherDialogTarget) = (false, false)
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    needsFrame = needsFrame || action.isSeen(in: state)
    return state.update(with: action) + fit()
  }

  private mutating func resize(to size: Size) -> [Effect] {
    noticingSurprises {
      $0.size = size
      return $0.fit()
    }
  }

  /// Tells the state how many rows are visible if that has changed.
  private mutating func fit() -> [Effect] {
    let height = ScreenLayout(for: state, size: size).listHeight
    guard height != state.listHeight else { return [] }
    needsFrame = true
    return state.update(with: .layout(listHeight: height))
  }
}

extension Conversation {
  /// Whether a frame has to be painted before an event is taken: the event would mean something other
  /// than on the last frame, or would act on what that frame does not show. A key that only moves does not wait,
  /// so that a held key costs one frame.
  func wantsFrame(before event: TerminalEvent) -> Bool {
    guard event.isTyped, !isHeldBack(event) else { return false }
    return painted?.recipient != footing.recipient || (needsFrame && acts(event))
  }

  /// Whether keys are held back until a change that no key caused was seen.
  var isWaitingToBeSeen: Bool { surprise?.holdsKeys(at: state.now) == true }

  private var footing: Footing { Footing(state, size: size, keymap: keymap) }

  /// Whether an event was not meant for the current screen, or the window is too small to show it.
  private func isHeldBack(_ event: TerminalEvent) -> Bool {
    guard event.isTyped, event != .key(.control("c")) else { return false }
    return !ScreenLayout.fits(in: size) || isWaitingToBeSeen
      || (hasOtherTarget && acts(event))
  }

  private var hasOtherTarget: Bool {
    state.dialog == nil || state.dialog is Palette ? hasOtherScreenTarget : hasOtherDialogTarget
  }

  private func acts(_ event: TerminalEvent) -> Bool {
    keymap.reactions(to: event, in: state).contains { reaction in
      if case .act(let action) = reaction { action.acts } else { false }
    }
  }

  /// Drops an event and the rest of the same burst: a part of it could mean anything.
  private mutating func refuse() -> [Effect] {
    guard ScreenLayout.fits(in: size) else { return [] }
    surprise = surprise ?? .unpainted
    let words = "The screen changed just before you pressed that key, so the key was ignored."
    // The message appears once for a whole burst.
    return state.messages.current?.text == words ? [] : perform(.explain(words))
  }

  private mutating func noticingSurprises(
    _ change: (inout Conversation) -> [Effect]
  ) -> [Effect] {
    let before = footing
    let effects = change(&self)
    let after = footing
    if after.recipient != before.recipient { surprise = .unpainted }
    if after.screenTarget != before.screenTarget { hasOtherScreenTarget = true }
    if after.dialogTarget != before.dialogTarget { hasOtherDialogTarget = true }
    return effects
  }
}

extension Action {
  /// Whether the window may look different because of it.
  fileprivate func isSeen(in state: AppState) -> Bool {
    switch self {
    case .time: false
    case .connection(let status): status != state.connection
    default: true
    }
  }
}

extension TerminalEvent {
  /// Whether the window may look different because of it.
  fileprivate var isSeen: Bool {
    switch self {
    case .resize, .continued, .suspendRequested: true
    case .key, .paste, .terminate, .hangUp: false
    }
  }

  /// Whether the analyst typed it.
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste: true
    case .resize, .continued, .suspendRequested, .terminate, .hangUp: false
    }
  }
}
