extension Key {
  /// A key with a character.
  public static func character(_ character: Character) -> Key {
    character == " " ? .space : Key(.character(character))
  }

  /// A key with Control.
  public static func control(_ character: Character) -> Key {
    Key(Key.character(character).symbol, modifiers: .control)
  }

  /// A function key, from 1.
  public static func function(_ number: Int) -> Key { Key(.function(number)) }

  /// Arrow up.
  public static let up = Key(.up)
  /// Arrow down.
  public static let down = Key(.down)
  /// Arrow left.
  public static let left = Key(.left)
  /// Arrow right.
  public static let right = Key(.right)
  /// Page up.
  public static let pageUp = Key(.pageUp)
  /// Page down.
  public static let pageDown = Key(.pageDown)
  /// Home.
  public static let home = Key(.home)
  /// End.
  public static let end = Key(.end)
  /// Enter.
  public static let enter = Key(.enter)
  /// Escape.
  public static let escape = Key(.escape)
  /// Tab.
  public static let tab = Key(.tab)
  /// Tab with Shift.
  public static let backTab = Key(.backTab)
  /// Backspace.
  public static let backspace = Key(.backspace)
  /// Delete.
  public static let delete = Key(.delete)
  /// Insert.
  public static let insert = Key(.insert)
  /// The space bar.
  public static let space = Key(.space)

  /// The character that the key types; none for command keys.
  public var typedCharacter: Character? {
    guard modifiers.isEmpty else { return nil }
    return switch symbol {
    case .character(let character): character
    case .space: " "
    default: nil
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A key with a character: `let accept: Key = "a"`.
  public init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}
