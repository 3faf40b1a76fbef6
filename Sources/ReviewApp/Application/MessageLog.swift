import FoundationEssentials

/// Everything that was said to the analyst.
package struct MessageLog: Sendable {
  /// The most messages that are kept.
  static let limit = 500

  /// The messages, newest last.
  package private(set) var all: [Message] = []
  /// The message in the status line; nil after the next key has cleared it.
  package private(set) var current: Message?

  mutating func say(_ message: Message) {
    note(message)
    current = message
  }

  /// Keeps a message without saying it.
  mutating func note(_ message: Message) {
    all.append(message)
    if all.count > Self.limit { all.removeFirst(all.count - Self.limit) }
  }

  /// Clears the status line; false when it was empty.
  mutating func hideCurrent() -> Bool {
    defer { current = nil }
    return current != nil
  }
}

/// Something that was said.
package struct Message: Sendable, Equatable {
  /// How much it matters.
  package enum Weight: Sendable {
    /// It worked, or it is good to know.
    case note
    /// It needs attention.
    case warning
    /// It did not work.
    case failure
  }

  /// The text; it may hold the tenant's words.
  package let text: String
  /// How much it matters.
  package let weight: Weight
  /// When it was said.
  package let date: Date
}
