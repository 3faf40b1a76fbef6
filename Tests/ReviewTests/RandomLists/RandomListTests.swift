import Testing

@testable import ReviewApp

/// Lists under everything that can happen to them, in any order, beside a plain array.
@Suite(.timeLimit(.minutes(1))) struct `Random lists` {
  private static let seedsAtATime = 1_000

  @Test(arguments: 0..<10)
  func `no sequence of events makes a list contradict itself`(part: Int) {
    for number in 0..<Self.seedsAtATime {
      let seed = UInt64(part * Self.seedsAtATime + number)
      guard attempt(seed) else { return }
    }
  }

  private func attempt(_ seed: UInt64) -> Bool {
    var trial = ListTrial(seed: seed)
    do {
      try trial.run(steps: 4 + Int(seed % 16))
      return true
    } catch {
      let steps = trial.steps.map { "\($0)" }.joined(separator: "\n  ")
      Issue.record("seed \(seed): \(error)\n  \(steps)")
      return false
    }
  }
}
