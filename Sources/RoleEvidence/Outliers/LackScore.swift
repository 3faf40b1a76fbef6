/// How much more likely somebody lacks part of the core because they do not belong to the role than by chance.
struct LackScore {
  /// For each core entitlement: the score of lacking it, and of holding it.
  private var lacked: [Int32: Double] = [:]
  private var heldSum = 0.0

  /// Somebody who does not belong to the role holds half of its core.
  private static let strangersShare = 0.5

  init(core: [Int32], peers: Peers) {
    for entitlement in core {
      // One half more on each side keeps the logarithms finite.
      let lackShare =
        (Double(peers.count - peers.holderCount(entitlement)) + 0.5) / (Double(peers.count) + 1)
      let held = logarithm(Self.strangersShare / (1 - lackShare))
      lacked[entitlement] = logarithm((1 - Self.strangersShare) / lackShare) - held
      heldSum += held
    }
  }

  /// At least 0.
  func score(lacking: [Int32]) -> Double {
    max(0, lacking.reduce(heldSum) { $0 + (lacked[$1] ?? 0) })
  }
}
