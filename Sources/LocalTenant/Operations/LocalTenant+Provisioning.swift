import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// Checks what can be checked, notes exactly what goes in, and starts the job that makes the role.
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

  /// Makes the role of a pending job in the background.
  func startProvisioning(_ number: Int64) {
    startJob(Self.provisioningJob(number)) { tenant, store in
      let environment = tenant.environment
      try await environment.sleep(environment.provisioningTime)
      let (id, date) = (environment.makeID(), Timestamp.text(for: environment.now()))
      try await store.write { db in
        try ProvisionJob.saved(db, role: number)?.finish(db, roleID: id, date: date)
      }
    }
  }

  /// What the job that makes a role is known by.
  static func provisioningJob(_ number: Int64) -> String { "role \(number)" }
}
