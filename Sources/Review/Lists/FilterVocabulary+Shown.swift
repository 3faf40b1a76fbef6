import RoleMining

extension FilterVocabulary {
  /// The words that tables and screens show: column titles, states and types, yes and no.
  package static let shown = FilterVocabulary(fields: titles, values: words)

  /// T-53: a column's name differs between filters and sort keys.
  private static let titles = [
    "application": ["applicationName"],
    "changed": ["modified"],
    "created": ["createdDate"],
    "creator": ["createdByName", "createdBy"],
    "e-mail": ["email"],
    "entitlement": ["entitlementRef.name", "entitlementName"],
    "entitlements": ["entitlementCount"],
    "identities": ["identityCount"],
    "name": ["displayName"],
    "state": ["sessionState"],
    "used": ["usageCount"],
  ]

  private static var words: [String: String] {
    let states: [RoleMiningSessionState] = [
      .created, .updated, .identitiesObtained, .pruneThresholdObtained, .potentialRolesProcessing,
      .potentialRolesCreated,
    ]
    let provisioning: [ProvisionState] = [.potential, .pending, .complete, .failed]
    let types: [RoleType] = [.specialized, .common]
    let methods: [ScopingMethod] = [.manual, .automatic]
    let pairs =
      states.map { ($0.displayText, $0.rawValue) }
      + provisioning.map { ($0.displayText, $0.rawValue) }
      + types.map { ($0.displayText, $0.rawValue) } + methods.map { ($0.displayText, $0.rawValue) }
      + [("yes", "true"), ("no", "false")]
    return Dictionary(pairs) { first, _ in first }
  }
}
