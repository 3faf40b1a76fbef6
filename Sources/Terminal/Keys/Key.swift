/// A pressed key with its modifiers.
package struct Key: Hashable, Sendable {
  /// The key.
  package var symbol: Symbol
  /// The modifiers.
  package var modifiers: Modifiers

  /// Makes a key.
  package init(_ symbol: Symbol, modifiers: Modifiers = []) {
    self.symbol = symbol
    self.modifiers = modifiers
  }

  /// A key without its modifiers.
  package enum Symbol: Hashable, Sendable {
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
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Control.
    package static let control = Modifiers(rawValue: 1)
    /// Alt, or Escape before the key.
    package static let alt = Modifiers(rawValue: 2)
    /// Shift, with keys that have no character.
    package static let shift = Modifiers(rawValue: 4)
  }
}
