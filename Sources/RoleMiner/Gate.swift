/// Which groups are worth reporting: large enough, and with something to grant.
struct Gate {
  /// A role of a single entitlement is that entitlement; reporting it would tell nothing new.
  static let leastCore = 2

  let minimumIdentities: Int

  func admits(weight: Int, coreCount: Int) -> Bool {
    weight >= minimumIdentities && coreCount >= Self.leastCore
  }
}
