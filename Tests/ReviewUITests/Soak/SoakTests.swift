import FoundationEssentials
import Testing

@testable import ReviewUI

/// Random keys, sizes and answers. `ROLESIFT_SOAK_KEYS=100000` presses more keys;
/// `ROLESIFT_SOAK_SEED` repeats a run.
@Suite(.timeLimit(.minutes(60))) struct SoakTests {
  private static let keyCount =
    ProcessInfo.processInfo.environment["ROLESIFT_SOAK_KEYS"].flatMap { Int($0) } ?? 3_000

  @Test(arguments: [false, true])
  func `Random keys send nothing that was not on the screen`(isFaulty: Bool) {
    let seed =
      ProcessInfo.processInfo.environment["ROLESIFT_SOAK_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 0...999_999)
    var soak = Soak(seed: seed, isFaulty: isFaulty)
    // A turn takes between one and four keys.
    for _ in 0..<(Self.keyCount * 2 / 5) { soak.turn() }
    // Otherwise nothing was tried.
    #expect(soak.sentCount > Self.keyCount / 1_000, "seed \(seed)")
  }
}
