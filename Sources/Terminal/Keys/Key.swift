/// A key that was pressed, with what was held.
public struct Key: Hashable, Sendable {
  /// Which key.
  public var symbol: Symbol
  /// What was held with it.
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ symbol: Symbol, modifiers: Modifiers = []) {
    self.symbol = symbol
    self.modifiers = modifiers
  }

  /// A key without what is held with it.
  public enum Symbol: Hashable, Sendable {
    /// A key that writes something; upper case is another character, not another modifier.
    case character(Character)
    /// A function key, from 1.
    case function(Int)
    /// The arrows.
    case up, down, left, right
    /// The keys that move by a page or to an end.
    case pageUp, pageDown, home, end
    /// The keys that say yes and no.
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

  /// The keys that are held with another.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, or Escape before the key.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, with keys that write nothing.
    public static let shift = Modifiers(rawValue: 4)
  }
}
