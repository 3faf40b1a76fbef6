/// Decides which groups are reported: those large enough, with enough to grant.
struct Gate {
  /// A role with a single entitlement adds nothing to that entitlement.
  static let leastCore = 2

  let minimumIdentities: Int

  func admits(weight: Int, coreCount: Int) -> Bool {
    weight >= minimumIdentities && coreCount >= Self.leastCore
  }
}
