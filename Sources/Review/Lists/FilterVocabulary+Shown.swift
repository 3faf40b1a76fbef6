import RoleMining

extension FilterVocabulary {
  /// The words that tables and screens show: column titles, states and types, yes and no.
  package static let shown = FilterVocabulary(fields: titles, values: words)

  /// T-53: a column's name differs between filters and sort keys.
  private static let titles = [
    "application": ["applicationName"],
    "attribute": ["attribute"],
    "changed": ["modified"],
    "created": ["createdDate"],
    "creator": ["createdByName", "createdBy"],
    "density": ["density"],
    "department": ["department"],
    "description": ["description"],
    "e-mail": ["email"],
    "entitlement": ["entitlementRef.name", "entitlementName"],
    "entitlements": ["entitlementCount"],
    "freshness": ["freshness"],
    "holders": ["holders"],
    "id": ["id"],
    "identities": ["identityCount", "holders"],
    "identitycount": ["holders"],
    "in org": ["inOrg"],
    "job title": ["jobTitle"],
    "location": ["location"],
    "min": ["minNumIdentitiesInPotentialRole"],
    "minimum": ["minNumIdentitiesInPotentialRole"],
    "name": ["name", "displayName", "entitlementRef.name"],
    "new": ["newGrants"],
    "new grants": ["newGrants"],
    "popularity": ["popularity"],
    "popularityinorg": ["inOrg"],
    "population": ["scopingMethod"],
    "quality": ["quality"],
    "roles": ["potentialRoleCount"],
    "saved": ["saved"],
    "session": ["sessionName"],
    "sourceusagepercent": ["used"],
    "state": ["state", "provisionState", "sessionState"],
    "threshold": ["pruneThreshold"],
    "type": ["type"],
    "used": ["used", "usageCount"],
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
