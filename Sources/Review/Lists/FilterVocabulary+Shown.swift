import RoleMining

extension FilterVocabulary {
  /// The words that tables and screens show: column titles, states and types, yes and no.
  package static let shown = FilterVocabulary(fields: titles, values: words)

  /// T-53: a column's name differs between filters and sort keys.
  private static let titles = [
    "adds": ["adds"],
    "application": ["applicationName"],
    "attribute": ["attribute"],
    "beyond": ["beyond"],
    "changed": ["modified"],
    "created": ["createdDate"],
    "creator": ["createdByName", "createdBy"],
    "decision": ["decision"],
    "density": ["density"],
    "days used": ["days"],
    "department": ["department"],
    "description": ["description"],
    "e-mail": ["email"],
    "entitlement": ["entitlementRef.name", "entitlementName", "name"],
    "entitlements": ["entitlementCount"],
    "finds": ["finds"],
    "fit %": ["fit"],
    "freshness": ["freshness"],
    "gains": ["gains"],
    "holders": ["holders"],
    "hold it": ["holds"],
    "holds": ["holds"],
    "id": ["id"],
    "identities": ["identityCount", "holders"],
    "identitycount": ["holders"],
    "identity": ["name"],
    "in org": ["inOrg"],
    "is": ["kind"],
    "job title": ["jobTitle"],
    "kind": ["kind"],
    "lacks": ["lacks"],
    "location": ["location"],
    "min": ["minNumIdentitiesInPotentialRole"],
    "misses": ["misses"],
    "minimum": ["minNumIdentitiesInPotentialRole"],
    "name": ["name", "displayName", "entitlementRef.name"],
    "new": ["newGrants"],
    "new grants": ["newGrants"],
    "popularity": ["popularity"],
    "popularityinorg": ["inOrg"],
    "population": ["scopingMethod"],
    "precision": ["precision"],
    "quality": ["quality"],
    "right": ["precision"],
    "role": ["name"],
    "roles": ["potentialRoleCount"],
    "rule": ["rule"],
    "same": ["same"],
    "saved": ["saved"],
    "session": ["sessionName"],
    "share": ["share"],
    "shared": ["shared"],
    "source": ["name"],
    "sourceusagepercent": ["used"],
    "state": ["state", "provisionState", "sessionState"],
    "threshold": ["pruneThreshold"],
    "type": ["type"],
    "unusual": ["unusual"],
    "used": ["used", "usageCount"],
    "used by": ["usedBy"],
    "value": ["value"],
    "why": ["why"],
    "would get": ["gained"],
    "would get it": ["gained"],
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
