import RoleMining

extension SampleTenant {
  var entitlements: [RoleMiningEntitlement] {
    let first = [
      entitlement("PAY_CLERK_ES", "SAP S/4HANA", "roles", 40, 0.4, 95),
      entitlement("pay-approver-l1", "SAP S/4HANA", "roles", 35, 0.9, 71),
      entitlement("Everyone Finance EMEA", "Active Directory", "memberOf", 32, 12.1, nil),
    ]
    let middle = (1...16).map { number in
      entitlement("fin-share-\(number)", "Active Directory", "memberOf", 31 - number, 2.5, 40)
    }
    let last = [
      entitlement("legacy-fax-gateway", "Active Directory", "memberOf", 10, 1.3, 0),
      entitlement("Quarter closing (old)", "Oracle EBS", "responsibility", 6, 0.2, 0),
      entitlement("VPN exception", "Cisco ISE", "group", 3, 0.1, nil),
      entitlement("test_role_2", "SAP S/4HANA", "roles", 1, 0, nil),
    ]
    return first + middle + last
  }

  var excluded: [RoleMiningEntitlement] {
    [
      entitlement("Domain Users", "Active Directory", "memberOf", 41, 100, 99),
      entitlement("Temporary Project X", "Jira", "groups", 9, 0.7, 12),
    ]
  }

  private func entitlement(
    _ name: String, _ application: String, _ attribute: String, _ holders: Int,
    _ organization: Double, _ used: Double?
  ) -> RoleMiningEntitlement {
    RoleMiningEntitlement(
      id: .init(name),
      reference: EntitlementReference(
        name: disguise(name), description: disguise("What it is for."),
        attribute: disguise(attribute)),
      name: disguise(name), applicationName: disguise(application), identityCount: holders,
      popularity: Double(holders) / 41 * 100, popularityInOrganization: organization,
      sourceID: .init(application), sourceUsagePercent: used)
  }

  /// How the people of the role used a source, those who used it most first.
  func usage(of source: String) -> [SourceUsage] {
    let users = ["SAP S/4HANA": 39, "Active Directory": 17][source] ?? 0
    return identities.enumerated().map { place, identity in
      SourceUsage(
        id: identity.id, displayName: identity.name, usageCount: max(0, 2 * (users - place)))
    }
  }

  var distribution: PopularityDistribution {
    PopularityDistribution(
      buckets: entitlements.map { .init(popularity: $0.popularity ?? 0, count: 1) })
  }
}
