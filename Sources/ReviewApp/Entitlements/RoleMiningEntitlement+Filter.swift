import RoleMining

extension RoleMiningEntitlement {
  /// The fields that a list of entitlements can be filtered by here, where the tenant cannot (T-57).
  package static let localFields = LocalFields<RoleMiningEntitlement>([
    .text("applicationName", \.applicationName), .text("entitlementRef.name", \.shownName),
    .text("attribute", \.reference.attribute), .decimal("popularity", \.popularity),
    .number("holders", \.identityCount),
    // A condition on them becomes one on the holders, because a row does not know its role.
    .number("newGrants", \.identityCount), .decimal("inOrg", \.popularityInOrganization),
    .decimal("used", \.sourceUsagePercent), .text("description", \.reference.description),
  ])

  private var shownName: String? { displayName }
}

extension FilterExpression {
  /// The condition with new grants expressed by holders, for a role with some number of identities.
  func tellingNewGrants(of identityCount: Int) -> FilterExpression {
    let holders = { (grants: FilterValue) -> FilterValue in
      switch grants {
      case .integer(let number):
        // The numbers are arbitrary; an impossible difference matches nothing either way.
        .integer(identityCount.subtractingReportingOverflow(number).partialValue)
      case .number(let number): .number(Double(identityCount) - number)
      default: grants
      }
    }
    switch self {
    case .test("newGrants", let comparison, let value):
      return .test(field: "holders", comparison.mirrored, holders(value))
    case .isIn("newGrants", let values): return .isIn(field: "holders", values.map(holders))
    case .present("newGrants"): return .present(field: "holders")
    case .isNull("newGrants"): return .isNull(field: "holders")
    case .not(let condition): return .not(condition.tellingNewGrants(of: identityCount))
    case .and(let parts): return .and(parts.map { $0.tellingNewGrants(of: identityCount) })
    case .or(let parts): return .or(parts.map { $0.tellingNewGrants(of: identityCount) })
    default: return self
    }
  }
}

extension FilterComparison {
  /// The comparison for the other part of a fixed sum: new grants instead of holders, or the reverse.
  fileprivate var mirrored: FilterComparison {
    switch self {
    case .ge: .le
    case .gt: .lt
    case .le: .ge
    case .lt: .gt
    case .eq, .ne, .co, .sw: self
    }
  }
}
