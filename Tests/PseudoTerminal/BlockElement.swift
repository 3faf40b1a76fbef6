/// A character that fills a part of its cell, used in bars.
struct BlockElement {
  /// The filled part of the width, 0 to 1, from the left.
  let width: Double
  /// The filled part of the height, 0 to 1, from the bottom.
  let height: Double

  /// `nil` for every other character.
  init?(_ character: Character) {
    guard let code = character.unicodeScalars.first?.value else { return nil }
    switch code {
    // U+2581 to U+2588 grow upwards by eighths, U+2589 to U+258F shrink to the left.
    case 0x2581...0x2588: (width, height) = (1, Double(code - 0x2580) / 8)
    case 0x2589...0x258F: (width, height) = (Double(0x2590 - code) / 8, 1)
    default: return nil
    }
  }
}
