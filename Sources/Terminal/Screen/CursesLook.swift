import CTerminal

/// Translates styles for curses, with a cache.
struct CursesLook {
  private let theme: Theme
  private let depth: ColorDepth
  private var known: [Style: Pen] = [:]
  private var pairs: [Colors: Int32] = [:]

  /// The attributes of a run of cells.
  struct Pen {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  init(theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// The attributes of a style. Colour pairs are created on demand.
  mutating func pen(for style: Style) -> Pen {
    if let pen = known[style] { return pen }
    let look = theme.look(of: style, at: depth)
    let pen = Pen(attributes: Self.attributes(look.attributes), pair: pair(for: look))
    known[style] = pen
    return pen
  }

  private mutating func pair(for look: Look) -> Int32 {
    // -1 is the terminal's default colour.
    let colors = Colors(
      foreground: look.foreground.map(Self.number) ?? -1,
      background: look.background.map(Self.number) ?? -1)
    guard colors != Colors(foreground: -1, background: -1) else { return 0 }
    if let pair = pairs[colors] { return pair }
    let pair = Int32(pairs.count + 1)
    guard init_extended_pair(pair, colors.foreground, colors.background) == OK else { return 0 }
    pairs[colors] = pair
    return pair
  }

  private static func number(of color: Color) -> Int32 {
    switch color {
    case .indexed(let entry): Int32(entry)
    case .rgb(let red, let green, let blue):
      Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    }
  }

  private static func attributes(_ attributes: Look.Attributes) -> attr_t {
    let table: [(Look.Attributes, attr_t)] = [
      (.bold, terminal_bold), (.dim, terminal_dim), (.italic, terminal_italic),
      (.underline, terminal_underline), (.reverse, terminal_reverse),
    ]
    return table.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
