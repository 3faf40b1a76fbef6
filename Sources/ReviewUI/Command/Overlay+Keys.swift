import Review
import ReviewApp
import Terminal

extension Overlay {
  /// The keys that it has for itself, those for the footer first.
  /// - Parameter page: how many lines it shows at a time.
  /// - Returns: its keys; a text field takes others too.
  func keys(page: Int) -> [DialogKey] {
    switch self {
    case .help:
      [DialogKey([.escape, "q", "?"], "back", .dismiss)] + DialogKey.scrolling(page: page)
    case .messages:
      // The newest are below, so the way up leads to older ones.
      [DialogKey([.escape, "q", "M"], "back", .dismiss)]
        + DialogKey.scrolling(page: page, forward: -1)
    case .jobs:
      [
        DialogKey([.escape, "q", "J"], "back", .dismiss),
        DialogKey(["A", "a"], nil, .lookUp),
      ] + DialogKey.scrolling(page: page)
    case .palette:
      [DialogKey([.enter], "run", .submit), .close]
        + DialogKey.choosing(
          [.down, .tab, .control("n")], [.up, .backTab, .control("p")], "choose")
        + DialogKey.editing
    case .prompt: [DialogKey([.enter], "accept", .submit), .close] + DialogKey.editing
    case .sort:
      [DialogKey([.enter], "sort", .submit), DialogKey([.escape, "q", "s"], "back", .dismiss)]
        + DialogKey.choosing([.down, "j", .tab], [.up, "k", .backTab], "choose")
    case .exclusion(let preview):
      [
        DialogKey([.enter, "y"], preview.exclude ? "exclude" : "restore", .submit),
        DialogKey([.escape, "q", "n"], "send nothing", .dismiss),
      ] + DialogKey.scrolling(page: page)
    case .confirmation(let confirmation):
      [
        DialogKey(
          confirmation.takesEnter ? [.enter, "y"] : ["y"], confirmation.hint, .submit),
        DialogKey([.escape, "q", "n"], "send nothing", .dismiss),
      ] + DialogKey.scrolling(page: page)
    case .leaving:
      [
        DialogKey(["y"], "leave", .submit),
        DialogKey([.escape, .enter, "n", "q"], "stay", .dismiss),
      ]
    case .replacing:
      [
        DialogKey(["y"], "replace it", .submit),
        DialogKey([.escape, .enter, "n", "q"], "keep it", .dismiss),
      ]
    case .provision(let form): form.keys
    case .session(let form): form.keys
    case .tuning(let tuning): tuning.keys
    }
  }

  /// Whether a typed character goes into a text field now.
  var takesText: Bool {
    switch self {
    case .palette, .prompt: true
    case .provision(let form): form.takesText
    case .session(let form): form.focus != .type
    case .tuning(let tuning): !tuning.isConfirming
    case .help, .sort, .exclusion, .confirmation, .messages, .jobs, .leaving, .replacing: false
    }
  }
}

extension ProvisionForm {
  fileprivate var takesText: Bool {
    if case .confirmation = stage { return true }
    return [.name, .description, .owner, .threshold].contains(focus)
  }

  fileprivate var keys: [DialogKey] {
    let pages = [
      DialogKey([.pageDown], nil, .scroll(5)), DialogKey([.pageUp], nil, .scroll(-5)),
    ]
    guard stage == .fields else {
      return [DialogKey([.enter], "create the role", .submit), .close] + DialogKey.editing + pages
    }
    let next = DialogKey([.tab], "next field", .focus(forward: true))
    let previous = DialogKey([.backTab], nil, .focus(forward: false))
    let submit = DialogKey([.enter], isChoosingOwner ? "take this owner" : "go on", .submit)
    return [submit, next, previous, .close] + ownKeys + pages
  }

  /// Whether identities are listed to choose the owner from.
  private var isChoosingOwner: Bool { focus == .owner && owner == nil && owners?.isEmpty == false }

  private var ownKeys: [DialogKey] {
    let arrows = [
      DialogKey([.down], nil, isChoosingOwner ? .choose(forward: true) : .focus(forward: true)),
      DialogKey([.up], nil, isChoosingOwner ? .choose(forward: false) : .focus(forward: false)),
    ]
    switch focus {
    case .name, .description, .owner: return arrows + DialogKey.editing
    case .threshold:
      let steps = [
        DialogKey([.right], "change", .choose(forward: true)),
        DialogKey([.left], nil, .choose(forward: false)),
      ]
      return steps + arrows + DialogKey.editing
    case .members, .access, .commonAccess:
      return [DialogKey([.space, .right, .left], "change", .choose(forward: true))] + arrows
    }
  }
}

extension SessionForm {
  fileprivate var keys: [DialogKey] {
    let fields = DialogKey.choosing([.tab, .down], [.backTab, .up], "next field")
    let submit = DialogKey([.enter], "create the session", .submit)
    guard focus == .type else { return [submit] + fields + [.close] + DialogKey.editing }
    let change = DialogKey([.space, .right, .left], "change", .choose(forward: true))
    return [submit, change] + fields + [.close]
  }
}

extension SessionTuning {
  fileprivate var keys: [DialogKey] {
    guard !isConfirming else {
      return [
        DialogKey(["y"], "compute the roles anew", .submit),
        DialogKey([.escape, "n", "q"], "back", .dismiss),
      ]
    }
    return [DialogKey([.enter], "go on", .submit)]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field") + [.close]
      + DialogKey.editing
  }
}
