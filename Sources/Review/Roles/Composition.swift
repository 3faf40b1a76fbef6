import RoleMining

/// The figures of a role with a given set of entitlements.
package struct Composition: Sendable, Equatable {
  /// The number of entitlements.
  package let entitlements: Int
  /// The number of their applications.
  package let applications: Int
  /// The number of identities.
  package let identities: Int
  /// The new grants: for each entitlement, the identities that do not hold it yet. The API does not state
  /// this figure.
  package let newGrants: Int
  /// The mean popularity in percent, 0–100; nil without entitlements.
  package let meanPopularity: Double?

  /// Computes the figures for the entitlements of a role.
  package init(of entitlements: some Collection<RoleMiningEntitlement>, identityCount: Int) {
    self.entitlements = entitlements.count
    applications = Set(entitlements.lazy.compactMap(\.applicationName)).count
    identities = identityCount
    newGrants = entitlements.reduce(0) { sum, entitlement in
      let grants = entitlement.newGrants(roleIdentityCount: identityCount) ?? 0
      let (total, isTooLarge) = sum.addingReportingOverflow(grants)
      return isTooLarge ? .max : total
    }
    let popularities = entitlements.compactMap(\.popularity)
    meanPopularity =
      popularities.isEmpty ? nil : popularities.reduce(0, +) / Double(popularities.count)
  }
}

extension RoleMiningEntitlement {
  /// Whether the popularity is at least a threshold, in percent, 0–100.
  ///
  /// T-29: popularity is fractional, thresholds are whole; they are compared without rounding.
  package func reaches(_ threshold: Int) -> Bool { (popularity ?? 0) >= Double(threshold) }
}
