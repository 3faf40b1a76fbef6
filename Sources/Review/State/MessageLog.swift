import FoundationEssentials

/// Everything that was said to the analyst.
public struct MessageLog: Sendable {
  /// The most messages that are kept.
  static let limit = 500

  /// The messages, newest last.
  public private(set) var all: [Message] = []
  /// The one in the status line; nil when it was taken away by the next key.
  public private(set) var current: Message?

  mutating func say(_ message: Message) {
    all.append(message)
    if all.count > Self.limit { all.removeFirst(all.count - Self.limit) }
    current = message
  }

  mutating func settle() {
    current = nil
  }
}

/// Something that was said.
public struct Message: Sendable, Equatable {
  /// How much it matters.
  public enum Weight: Sendable {
    /// It worked, or it is good to know.
    case note
    /// It needs attention.
    case warning
    /// It did not work.
    case failure
  }

  /// The text; it may hold the tenant's words.
  public let text: String
  /// How much it matters.
  public let weight: Weight
  /// When it was said.
  public let date: Date
}
