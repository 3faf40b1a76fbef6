import GRDB
import RoleMining

extension LocalTenant {
  /// Takes up what an earlier process left: sessions that are not mined to the end, roles that are
  /// not made yet, exports that are not written yet.
  func resumeJobs() throws {
    let (sessions, roles, exports) = try store.reading { db in
      (
        try String.fetchAll(
          db, sql: "SELECT id FROM session WHERE state <> ?",
          arguments: [RoleMiningSessionState.potentialRolesCreated.rawValue]),
        try Int64.fetchAll(db, sql: "SELECT role FROM provisionJob"),
        try String.fetchAll(
          db, sql: "SELECT id FROM export WHERE state IN (?, ?)",
          arguments: [ExportState.queued.rawValue, ExportState.inProgress.rawValue])
      )
    }
    for session in sessions { startMining(session) }
    for role in roles { startProvisioning(role) }
    for export in exports { startExport(export) }
  }
}
