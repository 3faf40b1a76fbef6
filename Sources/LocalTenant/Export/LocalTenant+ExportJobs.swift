import FoundationEssentials
import GRDB
import RoleMining

extension LocalTenant {
  /// Builds the archive of an export in the background.
  func startExport(_ id: String) {
    startJob(Self.exportJob(id)) { tenant, store in
      do {
        try await Self.setExport(id, .inProgress, store)
        try await tenant.environment.sleep(tenant.environment.exportTime)
        try await tenant.writeExport(id, store)
      } catch let error where !(error is CancellationError) {
        try? await Self.setExport(id, .error, store)
        throw error
      }
    }
  }

  /// The subject of the job that builds an export.
  static func exportJob(_ id: String) -> String { "export \(id)" }

  private static func setExport(
    _ id: String, _ state: ExportState, archive: Data? = nil, _ store: LeasedStore
  ) async throws {
    try await store.write { db in
      try db.execute(
        literal: """
          UPDATE export SET state = \(state.rawValue), archive = \(archive) WHERE id = \(id)
          """)
    }
  }

  private func writeExport(_ id: String, _ leased: LeasedStore) async throws {
    let date = environment.now()
    let archive = try await store.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT * FROM export WHERE id = ?", arguments: [id])
      guard let row else { throw Refusal.missing("export with the id '\(id)'") }
      return try ExportedRole(db, export: row).archive(date: date)
    }
    try await Self.setExport(id, .success, archive: archive, leased)
  }
}

extension ExportedRole {
  /// What a row of the table `export` asks for.
  init(_ db: Database, export row: Row) throws {
    let cut = try EntitlementCut(
      minimumPopularity: row.countIfPresent("minimumPopularity") ?? 0,
      includesCommonAccess: row.value("includeCommonAccess") ?? true)
    try self.init(db, role: row.value("role"), cut: cut)
  }
}
