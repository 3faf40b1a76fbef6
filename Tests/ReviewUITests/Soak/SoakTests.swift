import FoundationEssentials
import Testing

@testable import ReviewUI

/// Random keys, sizes and answers; the same ones in each run. `ROLESIFT_SOAK_KEYS=100000` presses more,
/// and others each time; `ROLESIFT_SOAK_SEED` repeats such a run.
@Suite(.timeLimit(.minutes(60))) struct SoakTests {
  private static let keyCount = number("ROLESIFT_SOAK_KEYS").map { Int($0) }

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }

  @Test(arguments: [false, true])
  func `Random keys send nothing that was not on the screen`(isFaulty: Bool) {
    let seed =
      Self.number("ROLESIFT_SOAK_SEED")
      ?? (Self.keyCount == nil ? 1 : UInt64.random(in: 0...999_999))
    var soak = Soak(seed: seed, isFaulty: isFaulty)
    // A turn takes between one and four keys.
    for _ in 0..<((Self.keyCount ?? 3_000) * 2 / 5) { soak.turn() }
    // Otherwise nothing was tried.
    #expect(soak.sentCount > 0, "seed \(seed)")
  }
}
