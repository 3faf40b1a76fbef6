import Terminal

extension Key {
  /// The key that lists the places to go to.
  static let go: Key = "g"
  /// The key that shows all messages.
  static let messages: Key = "M"
}

extension Command {
  /// The keys as they are shown: one key, or the key that lists the places followed by another.
  func symbols(in glyphs: GlyphSet) -> [DisplayText] {
    keys.map { $0.symbol(in: glyphs) }
      + goKeys.map { "\(Key.go.symbol(in: glyphs)) \($0.symbol(in: glyphs))" }
  }
}
