/// A colour in a theme.
package enum Color: Hashable, Sendable {
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)
  /// An entry of the 256-colour palette; the first sixteen are the user's.
  case indexed(UInt8)

  /// The names of the first sixteen entries.
  static let names: [String: UInt8] = [
    "black": 0, "red": 1, "green": 2, "yellow": 3, "blue": 4, "magenta": 5, "cyan": 6,
    "white": 7, "bright-black": 8, "bright-red": 9, "bright-green": 10, "bright-yellow": 11,
    "bright-blue": 12, "bright-magenta": 13, "bright-cyan": 14, "bright-white": 15,
  ]

  /// Parses `#7aa2f7`, `111` or `bright-blue`.
  init?(_ text: some StringProtocol) {
    if let index = Self.names[String(text)] ?? UInt8(text) {
      self = .indexed(index)
      return
    }
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
