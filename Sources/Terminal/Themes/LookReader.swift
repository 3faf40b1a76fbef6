/// Parses looks such as `blue on #20242f bold`, with the colours of a theme's palette.
struct LookReader {
  /// The problem with a word.
  struct Problem: Error {
    var sentence: String
  }

  private var palette: [String: [ColorDepth: Color]] = [:]

  private static let attributes: [String: Look.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline,
    "reverse": .reverse,
  ]

  /// Defines a named colour at one depth.
  mutating func define(_ name: String, _ color: String, at depth: ColorDepth) throws(Problem) {
    guard let color = Color(color) else { throw Self.unknownColor(color) }
    palette[name, default: [:]][depth] = color
  }

  /// Parses a look for one depth. `plain` is empty on purpose.
  func look(_ text: String, at depth: ColorDepth) throws(Problem) -> Look {
    var look = Look()
    var isBackground = false
    for word in text.split(separator: " ").map(String.init) where word != "plain" {
      if word == "on" {
        isBackground = true
      } else if let attribute = Self.attributes[word] {
        look.attributes.insert(attribute)
      } else {
        let color = try color(word, at: depth)
        if isBackground { look.background = color } else { look.foreground = color }
      }
    }
    return look
  }

  /// The looks at all depths for a text without depths.
  func looks(_ text: String) throws(Problem) -> LookByDepth {
    var looks: [ColorDepth: Look] = [:]
    for depth in ColorDepth.allCases {
      looks[depth] = try look(text, at: depth).mapped(to: depth)
    }
    return LookByDepth(looks)
  }

  private func color(_ word: String, at depth: ColorDepth) throws(Problem) -> Color {
    if let entry = palette[word] {
      let richer = entry.keys.filter { $0 >= depth }.min() ?? entry.keys.max()
      if let color = richer.flatMap({ entry[$0] }) { return color }
    }
    guard let color = Color(word) else { throw Self.unknownColor(word) }
    return color
  }

  private static func unknownColor(_ word: String) -> Problem {
    Problem(
      sentence: "Unknown colour or attribute '\(word)'. Use #rrggbb, a number "
        + "from 0 to 255, a name such as bright-blue, one of the palette, or bold, dim, italic, "
        + "underline, reverse.")
  }
}
