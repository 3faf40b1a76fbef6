extension Assignments {
  /// Common access: the entitlements that nearly all identities hold, ascending.
  ///
  /// These are the entitlements of confirmed common access roles or, as long as none is confirmed, those
  /// held by at least 90 % of all identities.
  package func commonAccess(confirmed: Set<String>) -> [Int] {
    guard confirmed.isEmpty else { return entitlements(withIDs: confirmed) }
    return (0..<entitlementCount).filter {
      isHeld(by: holders(of: $0).count, of: identityCount, atLeast: 90)
    }
  }
}
