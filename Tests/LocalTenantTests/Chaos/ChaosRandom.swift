import Synchronization
import TestSupport

/// Random numbers that are the same in every run, shared by all callers.
final class ChaosRandom: RandomNumberGenerator, Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

  func next() -> UInt64 { generator.withLock { $0.next() } }

  /// True in this percentage of calls.
  func happens(percent: Double) -> Bool {
    Double(next() >> 11) / Double(1 << 53) * 100 < percent
  }

  func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
