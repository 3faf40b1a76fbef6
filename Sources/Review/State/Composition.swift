import RoleMining

/// What a role would hold: figures over the entitlements that would stay.
public struct Composition: Sendable, Equatable {
  /// The number of entitlements.
  public let entitlements: Int
  /// The number of applications they are on.
  public let applications: Int
  /// The number of identities.
  public let identities: Int
  /// What giving all entitlements to all identities would hand out anew: for each entitlement the
  /// identities that do not hold it. The API does not state this figure.
  public let newGrants: Int
  /// The mean popularity in percent, 0–100; nil without entitlements.
  public let meanPopularity: Double?

  /// The figures over entitlements of a role.
  public init(of entitlements: some Collection<RoleMiningEntitlement>, identityCount: Int) {
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

extension RoleScreen {
  /// The figures over all entitlements; nil until all of them are here.
  public var composition: Composition? { composition { _ in true } }

  /// The figures over the entitlements that reach the threshold.
  public var thresholdComposition: Composition? {
    composition { $0.reaches(threshold) }
  }

  /// The entitlements below the threshold.
  public var belowThreshold: [RoleMiningEntitlement] {
    entitlements.loadedRows.filter { !$0.reaches(threshold) }
  }

  /// The figures over some of the entitlements; nil until all of them are here.
  func composition(
    keeping isKept: (RoleMiningEntitlement) -> Bool
  ) -> Composition? {
    guard entitlements.isComplete, let identityCount else { return nil }
    return Composition(
      of: entitlements.loadedRows.filter(isKept), identityCount: identityCount)
  }
}

extension RoleMiningEntitlement {
  /// Whether the popularity is at least a threshold, in percent, 0–100.
  ///
  /// T-29: popularity has fractions and thresholds have none, so it is compared as it is.
  public func reaches(_ threshold: Int) -> Bool { (popularity ?? 0) >= Double(threshold) }
}
