import FoundationEssentials
import GRDB
import RoleMining

extension LocalTenant {
  /// Writes the archive of an export in the background.
  func startExport(_ id: String) {
    jobs.start("export \(id)") { [weak self] in
      guard let self else { return }
      do {
        try await setExport(id, .inProgress)
        try await surroundings.sleep(surroundings.exportTime)
        try await writeExport(id)
      } catch is CancellationError {
        return
      } catch {
        surroundings.report("export \(id): \(error)")
        try? await setExport(id, .error)
      }
    }
  }

  private func setExport(_ id: String, _ state: ExportState, archive: Data? = nil) async throws {
    try await store.write { db in
      try db.execute(
        literal: """
          UPDATE export SET state = \(state.rawValue), archive = \(archive) WHERE id = \(id)
          """)
    }
  }

  private func writeExport(_ id: String) async throws {
    let date = surroundings.now()
    let archive = try await store.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT * FROM export WHERE id = ?", arguments: [id])
      guard let row else { throw Refusal.missing("export with the id '\(id)'") }
      let cut = EntitlementCut(
        minimumPopularity: row["minimumPopularity"] ?? 0,
        includesCommonAccess: row["includeCommonAccess"] ?? true)
      return try RoleExport(db, role: row["role"], cut: cut).archive(date: date)
    }
    try await setExport(id, .success, archive: archive)
  }
}
