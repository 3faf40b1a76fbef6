import GRDB
import RoleMiner
import RoleMining

extension LocalTenant {
  func listPopularities(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: EntitlementPopularityFields.self)
    let includesCommon = try call.flag("includeCommonAccess", default: true)
    return try await store.read { db in
      let role = try HeldEntitlements(db, ids: call.ids)
      let condition: SQL =
        includesCommon ? "NOT isExcluded" : "NOT isExcluded AND NOT isCommonAccess"
      let (rows, total) = try request.rows(of: .popularities(role.source, condition), db)
      return .page(try rows.map { try role.entitlement($0) }, total: total)
    }
  }

  func listExcluded(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: ExcludedEntitlementFields.self)
    return try await store.read { db in
      let role = try HeldEntitlements(db, ids: call.ids)
      let (rows, total) = try request.rows(of: .excluded(role.source), db)
      return .page(try rows.map { try role.entitlement($0) }, total: total)
    }
  }

  /// The key is the popularity as a whole percentage, halves rounded up.
  func readDistribution(_ call: OperationCall) async throws -> Reply {
    let includesCommon = try call.flag("includeCommonAccess", default: true)
    let buckets = try await store.read { db in
      let role = try Store.roleRow(db, ids: call.ids)
      let (number, members): (Int64, Int) = try (
        role.value("number"), max(1, role.count("identityCount"))
      )
      return try Row.fetchAll(
        db,
        sql: """
          SELECT (200 * holderCount + ?) / (2 * ?) AS percentage, count(*) AS count
          FROM potentialRoleEntitlement
          WHERE role = ? AND NOT isExcluded AND (? OR NOT isCommonAccess) GROUP BY percentage
          """, arguments: [members, members, number, includesCommon]
      ).map { row in
        try PopularityDistribution.Bucket(
          popularity: Double(row.value("percentage") as Int), count: row.count("count"))
      }
    }
    return .json(PopularityDistribution(buckets: buckets))
  }

  func listEntitlements(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: PotentialRoleEntitlementFields.self)
    return try await store.read { db in
      let role = try HeldEntitlements(db, ids: call.ids)
      let (rows, total) = try request.rows(of: .entitlements(role.source), db)
      let entitlements = try rows.map { row in
        try PotentialRoleEntitlement(id: Identifier(row.value("id")), name: row.value("name"))
      }
      return .page(entitlements, total: total)
    }
  }

  func listApplications(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: PotentialRoleApplicationFields.self)
    return try await store.read { db in
      let number = try Store.roleNumber(db, ids: call.ids)
      let (rows, total) = try request.rows(of: .applications(ofRole: number), db)
      let applications = try rows.map { row in
        try PotentialRoleApplication(id: Identifier(row.value("id")), name: row.value("name"))
      }
      return .page(applications, total: total)
    }
  }
}
