import Review
import ReviewApp
import Terminal

/// A key of a dialog.
struct DialogKey {
  /// The keys.
  let keys: [Key]
  /// What the footer calls it; nil when the footer does not show it.
  let hint: String?
  /// Its action.
  let action: Action

  init(_ keys: [Key], _ hint: String? = nil, _ action: Action) {
    self.keys = keys
    self.hint = hint
    self.action = action
  }
}

extension DialogKey {
  static let close = DialogKey([.escape], "back", .dismiss)

  /// The keys that scroll through lines.
  static func scrolling(page: Int, forward: Int = 1) -> [DialogKey] {
    [
      DialogKey([.down, "j"], "scroll", .scroll(forward)),
      DialogKey([.up, "k"], nil, .scroll(-forward)),
      DialogKey([.pageDown, .space, .control("f"), .control("d")], nil, .scroll(forward * page)),
      DialogKey([.pageUp, .control("b"), .control("u")], nil, .scroll(-forward * page)),
      DialogKey([.end, "G"], nil, .scroll(forward * farAway)),
      DialogKey([.home, "g"], nil, .scroll(-forward * farAway)),
    ]
  }

  /// More lines than any page has.
  private static let farAway = 1_000_000

  /// The keys that edit the text of a field.
  static let editing: [DialogKey] = [
    DialogKey([.backspace, .control("h")], nil, .type(.deleteBackward)),
    DialogKey([.delete], nil, .type(.deleteForward)),
    DialogKey([.control("w")], nil, .type(.deleteWord)),
    DialogKey([.control("u")], nil, .type(.deleteToStart)),
    DialogKey([.left, .control("b")], nil, .type(.left)),
    DialogKey([.right, .control("f")], nil, .type(.right)),
    DialogKey([.home, .control("a")], nil, .type(.start)),
    DialogKey([.end, .control("e")], nil, .type(.end)),
  ]

  static func choosing(_ down: [Key], _ up: [Key], _ hint: String?) -> [DialogKey] {
    [
      DialogKey(down, hint, .focus(forward: true)), DialogKey(up, nil, .focus(forward: false)),
    ]
  }
}
