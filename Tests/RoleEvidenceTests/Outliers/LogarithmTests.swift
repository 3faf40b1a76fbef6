import Glibc
import Testing

@testable import RoleEvidence

@Suite(.timeLimit(.minutes(1))) struct LogarithmTests {
  @Test(arguments: [1e-300, 1e-4, 0.1, 0.5, 0.707, 0.708, 1, 1.414, 1.415, 2, 3, 1e6, 1e300])
  func `It is the natural logarithm`(number: Double) {
    #expect(abs(logarithm(number) - log(number)) <= 1e-14 * max(1, abs(log(number))))
  }

  @Test func `Of nothing it is infinitely low`() {
    #expect(logarithm(0) == -.infinity)
  }
}
