/// A text that must not be shown: a client secret or an access token.
///
/// Printing, dumping, interpolating or mirroring it shows a placeholder. Only `revealed` returns the text,
/// so that a search for that word finds every use.
public struct Secret: Sendable, Hashable {
  /// The text itself.
  public let revealed: String

  /// Wraps a text.
  public init(_ text: String) {
    revealed = text
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A placeholder.
  public var description: String { "(secret)" }

  /// A placeholder.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
