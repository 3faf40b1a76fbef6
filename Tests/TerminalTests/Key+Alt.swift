import Terminal

extension Key {
  /// A key that is pressed with Alt.
  static func alt(_ character: Character) -> Key {
    Key(Key.character(character).symbol, modifiers: .alt)
  }
}
