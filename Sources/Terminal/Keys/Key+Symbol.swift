extension Key {
  /// The name of the key in the footer and help: `⏎`, `↑`, `^D`, `Esc`, `x`.
  /// - Parameter glyphs: the glyphs to use.
  /// - Returns: a short text, in one to a few columns.
  package func symbol(in glyphs: GlyphSet) -> DisplayText {
    let control = modifiers.contains(.control) ? "^" : ""
    let alt = modifiers.contains(.alt) ? "Alt-" : ""
    let shift = modifiers.contains(.shift) ? "Shift-" : ""
    return "\(alt)\(shift)\(control)\(bareSymbol(in: glyphs))"
  }

  private func bareSymbol(in glyphs: GlyphSet) -> DisplayText {
    switch symbol {
    case .character(let character):
      modifiers.contains(.control) ? "\(character.uppercased())" : "\(character)"
    case .function(let number): "F\(number)"
    case .up: glyphs == .unicode ? "↑" : "Up"
    case .down: glyphs == .unicode ? "↓" : "Down"
    case .left: glyphs == .unicode ? "←" : "Left"
    case .right: glyphs == .unicode ? "→" : "Right"
    case .enter: glyphs == .unicode ? "⏎" : "Enter"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Bksp"
    case .delete: "Del"
    case .insert: "Ins"
    case .space: "Space"
    }
  }
}
