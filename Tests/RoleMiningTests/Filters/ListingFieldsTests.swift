import FoundationEssentials
import PublishedContract
import RoleMining
import Testing

/// The filter fields and sort keys of each list, compared with the API's documents.
@Suite(.timeLimit(.minutes(1))) struct ListingFieldsTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    let operation: String
    let filterFields: [FilterField]
    let sortKeys: [String]
    let sortsBySeveralKeys: Bool
    let filters: [String: [FilterOperator]]
    let sorters: [String]
    let single: Bool
    var testDescription: String { operation }

    init(
      _ operation: String, _ fields: (some ListingFields).Type,
      filters: [String: [FilterOperator]] = [:], sorters: [String] = [], single: Bool = false
    ) {
      self.operation = operation
      filterFields = fields.filterFields
      sortKeys = fields.sortKeys
      sortsBySeveralKeys = fields.sortsBySeveralKeys
      self.filters = filters
      self.sorters = sorters
      self.single = single
    }
  }

  static let ofSession: [String: [FilterOperator]] = [
    "createdById": [.eq, .sw, .co], "createdByName": [.eq, .sw, .co], "description": [.sw, .co],
    "endDate": [.le, .lt], "freshness": [.eq, .ge, .gt, .le, .lt], "name": [.eq, .sw, .co],
    "quality": [.eq, .ge, .gt, .le, .lt], "startDate": [.ge, .gt], "saved": [.eq], "type": [.eq],
  ]

  static let all = ofSession.merging([
    "name": [.eq, .sw, .co, .ge, .gt, .le, .lt], "scopingMethod": [.eq], "sessionState": [.eq],
    "identityAttribute": [.co],
  ]) { $1 }

  static let entitlement: [String: [FilterOperator]] = [
    "applicationName": [.sw], "entitlementRef.name": [.sw],
  ]

  static let expectations = [
    Expectation(
      "getRoleMiningSessions", RoleMiningSessionFields.self,
      filters: ["saved": [.eq], "name": [.eq, .sw]], sorters: ["createdBy", "createdDate"]),
    Expectation(
      "getPotentialRoleSummaries", SessionPotentialRoleFields.self, filters: ofSession,
      sorters: ["createdDate"]),
    Expectation(
      "getPotentialRoleApplications", PotentialRoleApplicationFields.self,
      filters: ["applicationName": [.sw]]),
    Expectation(
      "getPotentialRoleEntitlements", PotentialRoleEntitlementFields.self,
      filters: ["entitlementRef.name": [.sw]]),
    Expectation(
      "getEntitlementsPotentialRole", EntitlementPopularityFields.self, filters: entitlement,
      sorters: ["popularity", "entitlementName", "applicationName"], single: true),
    Expectation(
      "getIdentitiesPotentialRole", PotentialRoleIdentityFields.self, filters: ["name": [.sw]],
      sorters: ["name"], single: true),
    Expectation(
      "getExcludedEntitlementsPotentialRole", ExcludedEntitlementFields.self, filters: entitlement,
      sorters: ["popularity"], single: true),
    Expectation(
      "getAllPotentialRoleSummaries", PotentialRoleFields.self, filters: all,
      sorters: ["createdDate", "identityCount", "entitlementCount", "freshness", "quality"]),
    Expectation("getSavedPotentialRoles", DraftRoleFields.self, sorters: ["modified"]),
    Expectation(
      "getPotentialRoleSourceIdentityUsage", SourceUsageFields.self,
      sorters: ["displayName", "email", "usageCount"]),
  ]

  @Test(arguments: expectations)
  func `T-51: a list has the documented filters and sorters and no others`(expectation: Expectation)
  {
    let found = expectation.filterFields.map { ($0.name, $0.operators) }
    #expect(Dictionary(found) { first, _ in first } == expectation.filters)
    #expect(found.count == expectation.filters.count)
    #expect(expectation.sortKeys == expectation.sorters)
    #expect(expectation.sortsBySeveralKeys == !expectation.single)
  }

  @Test func `The fields have the types of their names`() {
    let kinds = PotentialRoleFields.filterFields.map { "\($0.name) \($0.kind)" }
    #expect(
      kinds == [
        "createdById text", "createdByName text", "description text", "endDate date",
        "freshness number", "name text", "quality number", "startDate date", "saved boolean",
        #"type choice(["SPECIALIZED", "COMMON"])"#, #"scopingMethod choice(["MANUAL", "AUTO_RM"])"#,
        #"sessionState choice(["CREATED", "UPDATED", "IDENTITIES_OBTAINED", "#
          + #""PRUNE_THRESHOLD_OBTAINED", "POTENTIAL_ROLES_PROCESSING", "POTENTIAL_ROLES_CREATED"])"#,
        "identityAttribute text",
      ])
  }

  @Test(.enabled(if: PublishedContract.isPresent), arguments: expectations)
  func `A list agrees with the published description of its operation`(expectation: Expectation)
    throws
  {
    let description = try PublishedContract()
    var filters = description.filters(of: expectation.operation)
    // The documented order of `type` is omitted: it is an enumeration.
    if filters["type"] != nil { filters["type"] = ["eq"] }
    let found = expectation.filterFields.map { ($0.name, $0.operators.map(\.rawValue)) }
    #expect(Dictionary(found) { first, _ in first } == filters)
    #expect(expectation.sortKeys == description.sorters(of: expectation.operation))
  }
}
