extension Key {
  /// A key with a character.
  package static func character(_ character: Character) -> Key {
    character == " " ? .space : Key(.character(character))
  }

  /// A key with Control.
  package static func control(_ character: Character) -> Key {
    Key(Key.character(character).symbol, modifiers: .control)
  }

  /// A function key, from 1.
  package static func function(_ number: Int) -> Key { Key(.function(number)) }

  /// Arrow up.
  package static let up = Key(.up)
  /// Arrow down.
  package static let down = Key(.down)
  /// Arrow left.
  package static let left = Key(.left)
  /// Arrow right.
  package static let right = Key(.right)
  /// Page up.
  package static let pageUp = Key(.pageUp)
  /// Page down.
  package static let pageDown = Key(.pageDown)
  /// Home.
  package static let home = Key(.home)
  /// End.
  package static let end = Key(.end)
  /// Enter.
  package static let enter = Key(.enter)
  /// Escape.
  package static let escape = Key(.escape)
  /// Tab.
  package static let tab = Key(.tab)
  /// Tab with Shift.
  package static let backTab = Key(.backTab)
  /// Backspace.
  package static let backspace = Key(.backspace)
  /// Delete.
  package static let delete = Key(.delete)
  /// Insert.
  package static let insert = Key(.insert)
  /// The space bar.
  package static let space = Key(.space)

  /// The character that the key types; none for command keys.
  package var typedCharacter: Character? {
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
  package init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}
