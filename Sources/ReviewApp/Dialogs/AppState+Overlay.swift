import OrderedCollections
import Review

extension AppState {
  /// Types, moves and chooses in what lies over the screen.
  mutating func changeOverlay(with action: Action) -> [Effect] {
    switch overlay {
    case .palette(var palette):
      palette.change(with: action)
      overlay = .palette(palette)
    case .prompt(let prompt): change(prompt, with: action)
    case .sort(var choice):
      choice.change(with: action)
      overlay = .sort(choice)
    case .exclusion(var preview):
      if case .scroll(let lines) = action {
        let last = max(0, preview.entitlements.count - 1)
        preview.scroll = min(max(0, preview.scroll + lines), last)
      }
      overlay = .exclusion(preview)
    case .confirmation(var confirmation):
      if case .scroll(let lines) = action {
        let last = max(0, confirmation.sendings.count - 1)
        confirmation.scroll = min(max(0, confirmation.scroll + lines), last)
      }
      overlay = .confirmation(confirmation)
    case .provision(var form):
      let effects = form.change(with: action)
      ownerSearchCount = form.ownerGeneration
      overlay = .provision(form)
      return effects
    case .session(var form):
      form.change(with: action)
      overlay = .session(form)
    case .tuning(var tuning):
      tuning.change(with: action)
      overlay = .tuning(tuning)
    case .help(let lines): overlay = .help(scroll: max(0, lines + action.lines))
    case .messages(let lines):
      overlay = .messages(scroll: min(max(0, lines + action.lines), max(0, messages.all.count - 1)))
    case .jobs(let lines): overlay = .jobs(scroll: max(0, lines + action.lines))
    case .leaving, .replacing, nil: break
    }
    return []
  }

  private mutating func change(_ old: Prompt, with action: Action) {
    var prompt = old
    if case .type(let edit) = action {
      prompt.field.apply(edit)
      prompt.problem = nil
    }
    if prompt.purpose == .search, prompt.field.text != old.field.text {
      screen.changeList { [listHeight] in $0.look(for: prompt.field.text, height: listHeight) }
    }
    overlay = .prompt(prompt)
  }

  /// Puts away what lies over the screen; a step of a form first goes back to its fields.
  mutating func dismiss() -> [Effect] {
    switch overlay {
    case .provision(var form) where form.stage != .fields:
      form.stage = .fields
      overlay = .provision(form)
    case .tuning(var tuning) where tuning.isConfirming:
      tuning.isConfirming = false
      overlay = .tuning(tuning)
    case .prompt(let prompt) where prompt.purpose == .search:
      screen.changeList { [listHeight] in $0.look(for: "", height: listHeight) }
      overlay = nil
    default: overlay = nil
    }
    return []
  }
}

extension Action {
  /// How many lines it scrolls.
  fileprivate var lines: Int {
    switch self {
    case .scroll(let lines): lines
    case .focus(let forward): forward ? 1 : -1
    default: 0
    }
  }
}

extension Palette {
  fileprivate mutating func change(with action: Action) {
    switch action {
    case .type(let edit):
      field.apply(edit)
      selection = 0
    case .focus(let forward): selection = max(0, selection + (forward ? 1 : -1))
    case .scroll(let lines): selection = max(0, selection + lines)
    default: break
    }
  }
}

extension SortChoice {
  fileprivate mutating func change(with action: Action) {
    switch action {
    case .focus(let forward): selection += forward ? 1 : -1
    case .scroll(let lines): selection += lines
    default: return
    }
    selection = min(max(0, selection), columns.count - 1)
  }
}
