import Synchronization

/// Random numbers that are the same in every run of the tests (SplitMix64), shared by all who ask.
final class ChaosRandom: RandomNumberGenerator, Sendable {
  private let state: Mutex<UInt64>

  init(seed: UInt64) { state = Mutex(seed) }

  func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  /// True in so many of a hundred cases.
  func happens(percent: Double) -> Bool {
    Double(next() >> 11) / Double(1 << 53) * 100 < percent
  }

  func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
