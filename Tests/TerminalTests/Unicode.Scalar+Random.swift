import TestSupport

extension Unicode.Scalar {
  /// Any scalar; half of them from where the trouble is.
  static func random(using generator: inout SeededGenerator) -> Unicode.Scalar {
    let troubled: [ClosedRange<UInt32>] = [
      0x00...0x2FF, 0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F,
      0xAC00...0xAC10, 0xD7B0...0xD7FF, 0xFE00...0xFEFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F64F,
      0xE0000...0xE007F,
    ]
    let range =
      Bool.random(using: &generator) ? 0...0x10FFFF : troubled.randomElement(using: &generator)
    return Unicode.Scalar(UInt32.random(in: range ?? 0...0x7F, using: &generator)) ?? "?"
  }
}
