/// What a copy takes over from a table. Columns and tables that are not named stay empty, so that nothing added to the
/// schema leaves a tenant unnoticed.
struct AnonymizedTable {
  /// What happens to a column.
  enum Treatment {
    /// Counts, dates, flags, states, and numbers of rows in tables that keep their order.
    case asItIs
    /// The number of an identity or an entitlement, replaced because the order would reveal something.
    case identity, entitlement
    /// An id, even of somebody outside the tenant.
    case id
    /// A name, with a label for what it names.
    case name(String)
    /// An e-mail address.
    case address
    /// The value of an attribute.
    case value
    /// The scope of a session.
    case scope
    /// The name of a potential role, which may be the default name made from its id.
    case potentialRoleName
    /// The state of provisioning, whose job is not copied.
    case provisionState
  }

  let name: String
  let columns: [(name: String, treatment: Treatment)]

  private init(_ name: String, _ columns: KeyValuePairs<String, Treatment>) {
    self.name = name
    self.columns = columns.map { ($0.key, $0.value) }
  }

  /// The tables, in the order in which they are copied. The first text replaced gives its label to equal ones.
  static let all = [
    AnonymizedTable(
      "identity",
      [
        "number": .identity, "name": .name("Person"), "id": .id, "email": .address,
        "goneSince": .asItIs,
      ]),
    AnonymizedTable("attribute", ["position": .asItIs, "name": .asItIs, "isDistributed": .asItIs]),
    AnonymizedTable(
      "identityAttribute", ["identity": .identity, "name": .asItIs, "value": .value]),
    AnonymizedTable(
      "source",
      ["number": .asItIs, "name": .name("Application"), "id": .id, "activityState": .asItIs]),
    AnonymizedTable(
      "entitlement",
      [
        "number": .entitlement, "name": .name("Entitlement"), "id": .id,
        "attribute": .name("Account attribute"), "source": .asItIs, "holderCount": .asItIs,
        "isPrivileged": .asItIs, "goneSince": .asItIs,
      ]),
    AnonymizedTable("assignment", ["identity": .identity, "entitlement": .entitlement]),
    AnonymizedTable("usage", ["identity": .identity, "source": .asItIs, "days": .asItIs]),
    AnonymizedTable(
      "role",
      [
        "number": .asItIs, "name": .name("Role"), "id": .id, "ownerID": .id,
        "isCommonAccess": .asItIs, "createdDate": .asItIs, "isEnabled": .asItIs,
        "isRequestable": .asItIs, "goneSince": .asItIs,
      ]),
    AnonymizedTable("roleEntitlement", ["role": .asItIs, "entitlement": .entitlement]),
    AnonymizedTable("roleMember", ["role": .asItIs, "identity": .identity]),
    AnonymizedTable(
      "accessProfile",
      [
        "number": .asItIs, "name": .name("Access profile"), "id": .id, "ownerID": .id,
        "source": .asItIs, "createdDate": .asItIs,
      ]),
    AnonymizedTable(
      "accessProfileEntitlement", ["accessProfile": .asItIs, "entitlement": .entitlement]),
    AnonymizedTable("roleAccessProfile", ["role": .asItIs, "accessProfile": .asItIs]),
    AnonymizedTable(
      "policy",
      [
        "number": .asItIs, "name": .name("Conflict rule"), "id": .id, "severity": .asItIs,
        "createdDate": .asItIs, "goneSince": .asItIs,
      ]),
    AnonymizedTable(
      "policyEntitlement", ["policy": .asItIs, "isLeft": .asItIs, "entitlement": .entitlement]),
    AnonymizedTable(
      "session",
      [
        "number": .asItIs, "name": .name("Session"), "id": .id, "type": .asItIs,
        "state": .asItIs, "scope": .scope, "scopingMethod": .asItIs,
        "minimumIdentities": .asItIs, "pruneThreshold": .asItIs,
        "prescribedPruneThreshold": .asItIs, "identityCount": .asItIs, "roleCount": .asItIs,
        "readyCount": .asItIs, "isSaved": .asItIs, "emailRecipientID": .id, "createdByID": .id,
        "createdByName": .name("Person"), "createdDate": .asItIs, "modifiedDate": .asItIs,
      ]),
    AnonymizedTable(
      "potentialRole",
      [
        "number": .asItIs, "name": .potentialRoleName, "id": .id, "session": .asItIs,
        "identityCount": .asItIs, "entitlementCount": .asItIs, "density": .asItIs,
        "freshness": .asItIs, "quality": .asItIs, "type": .asItIs,
        "provisionState": .provisionState, "roleID": .id, "isSaved": .asItIs,
        "createdByID": .id, "createdByName": .name("Person"), "createdDate": .asItIs,
        "modifiedDate": .asItIs, "support": .asItIs, "isCrossFunctional": .asItIs,
        "layerAttribute": .asItIs, "layerValue": .value,
      ]),
    AnonymizedTable("potentialRoleJunior", ["role": .asItIs, "junior": .asItIs]),
    AnonymizedTable("potentialRoleMember", ["role": .asItIs, "identity": .identity]),
    AnonymizedTable(
      "potentialRoleEntitlement",
      [
        "role": .asItIs, "entitlement": .entitlement, "holderCount": .asItIs,
        "isCommonAccess": .asItIs, "isExcluded": .asItIs,
      ]),
    AnonymizedTable("importRun", ["number": .asItIs, "date": .asItIs]),
  ]

  /// The columns and tables whose content never leaves the tenant: descriptions, archives, jobs, what belongs only to
  /// this file, and what mining finds again in the copy.
  static let left: Set<String> = [
    "entitlement.description", "role.description", "policy.description",
    "potentialRole.description", "export", "provisionJob", "lease", "tenant", "grdb_migrations",
    "potentialRole.minedFrom", "session.weighedCount", "session.thresholdCount",
    "session.isBounded", "session.stability", "unplacedIdentity",
  ]
}
