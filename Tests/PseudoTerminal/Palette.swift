/// What the colours of a terminal look like in a picture.
public struct Palette: Sendable {
  /// The terminal's own background, as `#rrggbb`.
  public let background: String
  /// The terminal's own foreground, as `#rrggbb`.
  public let foreground: String
  /// The first 16 colours, as `#rrggbb`.
  public let basic: [String]

  /// A quiet dark terminal.
  public static let dark = Palette(
    background: "#15181e", foreground: "#d3d7de",
    basic: [
      "#1e222a", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#abb2bf",
      "#5c6370", "#f08a92", "#b5d99c", "#f0d399", "#8cc8f7", "#d7a1e7", "#7fd0da", "#ffffff",
    ])

  /// A colour as `#rrggbb`; `standard` where it is the terminal's own.
  func hexadecimal(_ color: Color, or standard: String) -> String {
    switch color {
    case .standard: standard
    case .indexed(let index): hexadecimal(index)
    case .rgb(let red, let green, let blue): Self.hexadecimal(red, green, blue)
    }
  }

  /// After the first 16 come a cube of 6 x 6 x 6 colours and 24 greys, as xterm defines them.
  private func hexadecimal(_ index: UInt8) -> String {
    if Int(index) < basic.count { return basic[Int(index)] }
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return Self.hexadecimal(grey, grey, grey)
    }
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return Self.hexadecimal(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
  }

  private static func hexadecimal(_ parts: UInt8...) -> String {
    "#" + parts.map { String(String(256 + Int($0), radix: 16).dropFirst()) }.joined()
  }
}
