/// Decides which groups are reported: those that are large enough and grant enough.
struct Gate: Sendable {
  /// A role with a single entitlement adds nothing to that entitlement.
  static let leastCore = 2

  let minimumIdentities: Int

  func admits(weight: Int, coreCount: Int) -> Bool {
    weight >= max(1, minimumIdentities) && coreCount >= Self.leastCore
  }

  func admits(_ group: Group) -> Bool {
    admits(weight: group.weight, coreCount: group.bundle.count)
  }
}
