extension Assignments {
  /// The entitlements that say nothing about a job because nearly everybody holds them, ascending.
  ///
  /// These are the entitlements of confirmed common access roles. While none is confirmed, what at
  /// least 90 % of all identities hold is taken instead.
  public func commonAccess(confirmed: Set<String>) -> [Int] {
    guard confirmed.isEmpty else { return entitlements(withIDs: confirmed) }
    return (0..<entitlementCount).filter {
      isHeld(by: holders(of: $0).count, of: identityCount, atLeast: 90)
    }
  }
}
