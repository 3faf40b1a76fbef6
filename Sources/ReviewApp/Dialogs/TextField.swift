import Review

/// A line of text being typed.
package struct TextField: Sendable, Equatable {
  /// The text.
  package private(set) var text: String
  /// The characters before the cursor.
  package private(set) var cursor: Int
  /// Whether the next input replaces the whole text.
  package private(set) var isReplacedByTyping = false

  /// The maximum number of characters in a field; longer input is cut.
  static let limit = 2_000

  /// A field with text and the cursor after it.
  package init(_ text: String = "") {
    self.text = String(text.prefix(Self.limit))
    cursor = self.text.count
  }

  /// A field with a number, which the first digit typed replaces.
  init(number: Int?) {
    self.init(number.map { "\($0)" } ?? "")
    isReplacedByTyping = true
  }

  /// A field with a text, which the first character typed replaces.
  init(replaceable text: String) {
    self.init(text)
    isReplacedByTyping = true
  }

  /// What a key does to a field.
  package enum Edit: Sendable, Hashable {
    case insert(String)
    case deleteBackward, deleteForward, deleteWord, deleteToStart
    case left, right, start, end
  }

  /// Changes the text or moves the cursor.
  mutating func apply(_ edit: Edit) {
    defer { isReplacedByTyping = false }
    switch edit {
    case .insert(let new) where isReplacedByTyping && !new.isEmpty:
      self = TextField()
      insert(new)
    case .insert(let new): insert(new)
    case .deleteBackward: remove(max(0, cursor - 1)..<cursor)
    case .deleteForward: remove(cursor..<min(text.count, cursor + 1))
    case .deleteWord: remove(wordStart..<cursor)
    case .deleteToStart: remove(0..<cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = text.count
    }
  }

  /// Lets the next input replace the whole text, as people expect of a number.
  mutating func awaitReplacement() {
    cursor = text.count
    isReplacedByTyping = true
  }

  private mutating func insert(_ new: String) {
    // A pasted line break would end up in a name.
    let line = new.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let room = max(0, Self.limit - text.count)
    let before = text.prefix(cursor)
    let after = text.suffix(text.count - cursor)
    let added = String(line.prefix(room))
    text = before + added + after
    // Counted again, because typed text may combine with the character before it.
    cursor = (before + added).count
  }

  private mutating func remove(_ range: Range<Int>) {
    text = String(text.prefix(range.lowerBound)) + text.dropFirst(range.upperBound)
    cursor = min(range.lowerBound, text.count)
  }

  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    var index = before.count
    while index > 0, before[index - 1].isWhitespace { index -= 1 }
    while index > 0, !before[index - 1].isWhitespace { index -= 1 }
    return index
  }
}
