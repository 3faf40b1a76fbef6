import FoundationEssentials
import GRDB
import RoleMining

extension LocalTenant {
  /// Resumes what earlier processes left unfinished, now and whenever another process dies: mining,
  /// provisioning and exports.
  func resumeJobs() throws {
    guard !store.isForReading else { return }
    try resumeNow()
    guard store.isShared else { return }
    jobs.watch(every: .seconds(Lease.time)) { [weak self] in
      // The next attempt may succeed.
      try? self?.resumeNow()
    }
  }

  /// Resumes unfinished work without an active lease.
  func resumeNow() throws {
    let now = environment.now()
    start(try store.reading { db in try Unfinished(db, now: now) })
  }

  private func start(_ unfinished: Unfinished) {
    for session in unfinished.sessions where jobs.mayResume(Self.miningJob(session)) {
      startMining(session)
    }
    for role in unfinished.roles where jobs.mayResume(Self.provisioningJob(role)) {
      startProvisioning(role)
    }
    for export in unfinished.exports where jobs.mayResume(Self.exportJob(export)) {
      startExport(export)
    }
  }
}

/// Unfinished work without an active lease.
private struct Unfinished: Sendable {
  let sessions: [String]
  let roles: [Int64]
  let exports: [String]

  init(_ db: Database, now: Date) throws {
    let held = try String.fetchSet(
      db, sql: "SELECT subject FROM lease WHERE expiry >= ?",
      arguments: [now.timeIntervalSince1970])
    sessions = try String.fetchAll(
      db, sql: "SELECT id FROM session WHERE state <> ?",
      arguments: [RoleMiningSessionState.potentialRolesCreated.rawValue]
    ).filter { !held.contains(LocalTenant.miningJob($0)) }
    roles = try Int64.fetchAll(db, sql: "SELECT role FROM provisionJob")
      .filter { !held.contains(LocalTenant.provisioningJob($0)) }
    exports = try String.fetchAll(
      db, sql: "SELECT id FROM export WHERE state IN (?, ?)",
      arguments: [ExportState.queued.rawValue, ExportState.inProgress.rawValue]
    ).filter { !held.contains(LocalTenant.exportJob($0)) }
  }
}
