extension Assignments {
  /// Common access: the entitlements that nearly all identities hold, ascending.
  ///
  /// These are the entitlements of confirmed common access roles or, as long as none is confirmed, those
  /// held by at least 90 % of all identities. If these are more than half of all access, the organisation is
  /// too uniform to tell what is common, and the result is empty. Both rules are ours.
  package func commonAccess(confirmed: Set<String>) -> [Int] {
    guard confirmed.isEmpty else { return entitlements(withIDs: confirmed) }
    let popular = (0..<entitlementCount).filter {
      isHeld(by: holders(of: $0).count, of: identityCount, atLeast: 90)
    }
    let pairs = popular.reduce(0) { $0 + holders(of: $1).count }
    return 2 * pairs > holding.values.count ? [] : popular
  }
}
