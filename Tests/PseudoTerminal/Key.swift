/// A key on the keyboard, by its character or its label.
///
/// A literal is enough: `"x"`, `"enter"`, `"ctrl-c"`, `"alt-x"`, `"pgdn"`, `"f5"`.
public struct Key: ExpressibleByStringLiteral, Equatable, Sendable, CustomStringConvertible {
  /// The character or the label.
  public let label: String

  /// - Parameter label: The character, or a label as in the overview of `Key`.
  public init(_ label: String) { self.label = label }

  /// - Parameter value: The character, or a label as in the overview of `Key`.
  public init(stringLiteral value: String) { self.init(value) }

  /// The label.
  public var description: String { label }

  /// The return key.
  public static let enter: Key = "enter"
  /// The escape key.
  public static let escape: Key = "esc"
  /// The tabulator key.
  public static let tab: Key = "tab"
  /// The tabulator key with shift.
  public static let shiftTab: Key = "shift-tab"
  /// The space bar.
  public static let space: Key = "space"
  /// The key that deletes to the left.
  public static let backspace: Key = "backspace"
  /// The key that deletes to the right.
  public static let delete: Key = "delete"
  /// The arrow up.
  public static let up: Key = "up"
  /// The arrow down.
  public static let down: Key = "down"
  /// The arrow to the left.
  public static let left: Key = "left"
  /// The arrow to the right.
  public static let right: Key = "right"
  /// The home key.
  public static let home: Key = "home"
  /// The end key.
  public static let end: Key = "end"
  /// The page up key.
  public static let pageUp: Key = "pgup"
  /// The page down key.
  public static let pageDown: Key = "pgdn"

  /// A letter together with control.
  public static func control(_ letter: Character) -> Key { Key("ctrl-\(letter)") }
}
