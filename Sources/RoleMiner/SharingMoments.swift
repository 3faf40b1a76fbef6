import Synchronization

/// What Chernoff's inequality needs to know about groups of each size, computed once.
final class SharingMoments: Sendable {
  /// The exponents that are tried.
  static let exponents = (1...10).map { Double($0) / 10 }

  private let known = Mutex<[Int: [Double]]>([:])

  /// One number for each exponent.
  ///
  /// - Parameters:
  ///   - members: The number of identities.
  ///   - compute: Computes the numbers.
  /// - Returns: The numbers.
  func moments(of members: Int, _ compute: ([Double]) -> [Double]) -> [Double] {
    if let moments = known.withLock({ $0[members] }) { return moments }
    let moments = compute(Self.exponents)
    known.withLock { $0[members] = moments }
    return moments
  }
}
