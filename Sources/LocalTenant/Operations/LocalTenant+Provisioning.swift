import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// Validates the request, records the exact entitlements, and starts the job that creates the role.
  func provision(_ call: OperationCall) async throws -> Reply {
    let request: ProvisionRequest = try call.decodedIfPresent() ?? ProvisionRequest()
    let cut = EntitlementCut(
      minimumPopularity: try call.integer("min-entitlement-popularity", in: 0...100, default: 0),
      includesCommonAccess: try call.flag("include-common-access", default: true))
    let now = environment.now()
    let (number, summary) = try await store.write { [self] db in
      let role = try Store.roleRow(db, ids: call.ids)
      let job = try ProvisionJob(request, cut, role: role, db)
      try job.save(db)
      try lease(on: Self.provisioningJob(job.role)).seize(db, now: now)
      return (job.role, try Store.summary(db, ids: call.ids))
    }
    startProvisioning(number)
    return .json(summary, status: .accepted)
  }

  /// Runs a pending job in the background.
  func startProvisioning(_ number: Int64) {
    startJob(Self.provisioningJob(number)) { tenant, store in
      let environment = tenant.environment
      try await environment.sleep(environment.provisioningTime)
      let date = Timestamp.text(for: environment.now())
      try await store.write { db in
        try ProvisionJob.saved(db, role: number)?
          .finish(db, date: date, makeID: environment.makeID)
      }
    }
  }

  /// The subject of the job that creates a role.
  static func provisioningJob(_ number: Int64) -> String { "role \(number)" }
}
