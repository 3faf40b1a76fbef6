/// A pressed key with its modifiers.
public struct Key: Hashable, Sendable {
  /// The key.
  public var symbol: Symbol
  /// The modifiers.
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ symbol: Symbol, modifiers: Modifiers = []) {
    self.symbol = symbol
    self.modifiers = modifiers
  }

  /// A key without its modifiers.
  public enum Symbol: Hashable, Sendable {
    /// A character; upper case is another character, not a modifier.
    case character(Character)
    /// A function key, from 1.
    case function(Int)
    /// The arrows.
    case up, down, left, right
    /// The keys that move by a page or to an end.
    case pageUp, pageDown, home, end
    /// Enter and Escape.
    case enter, escape
    /// Tab, and Tab with Shift.
    case tab, backTab
    /// The keys that delete.
    case backspace, delete
    /// Insert.
    case insert
    /// The space bar.
    case space
  }

  /// Modifier keys.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, or Escape before the key.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, with keys that have no character.
    public static let shift = Modifiers(rawValue: 4)
  }
}
