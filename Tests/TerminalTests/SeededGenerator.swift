/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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
