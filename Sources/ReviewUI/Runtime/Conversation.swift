import FoundationEssentials
import Review
import Terminal

/// The state with the keys in front of it: events of the terminal and answers of the tenant go in,
/// work to be done comes out. It knows neither a terminal nor a tenant.
struct Conversation {
  /// What the program knows.
  private(set) var state: AppState
  /// The size of the window.
  private(set) var size: Size
  /// Whether something changed since the last frame.
  private(set) var needsFrame = true
  private let keymap: Keymap

  /// What an event leads to besides changed state.
  struct Outcome {
    /// Work for the tenant.
    var effects: [Effect] = []
    /// Whether the whole screen is to be painted again.
    var redraws = false
    /// Whether the shell is wanted back.
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

  /// Takes an event of the terminal.
  mutating func take(_ event: TerminalEvent) -> Outcome {
    var outcome = Outcome()
    if case .resize(let size) = event { self.size = size }
    if event.isSeen { needsFrame = true }
    for reaction in keymap.reactions(to: event, in: state) {
      switch reaction {
      case .act(let action): outcome.effects += take(action)
      case .redraw: outcome.redraws = true
      case .suspend: outcome.suspends = true
      }
    }
    outcome.effects += fit()
    return outcome
  }

  /// Takes something that happened.
  mutating func take(_ action: Action) -> [Effect] {
    needsFrame = needsFrame || action.isSeen(in: state)
    return state.update(with: action) + fit()
  }

  /// The screen as it is now.
  mutating func frame(glyphs: GlyphSet, utcOffset: Int) -> Canvas {
    needsFrame = false
    return ScreenView(state, size: size, glyphs: glyphs, utcOffset: utcOffset).canvas()
  }

  /// Tells the state how many rows are visible, when that is not what it thinks.
  private mutating func fit() -> [Effect] {
    let height = ScreenLayout(for: state, size: size).listHeight
    guard height != state.listHeight else { return [] }
    needsFrame = true
    return state.update(with: .layout(listHeight: height))
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
}
