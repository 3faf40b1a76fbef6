import RoleMining

extension Column<RoleMiningSession> {
  /// What is shown of a role mining session.
  static var session: [Self] {
    [
      Column("Name", "name") { CellValue($0.name) },
      Column("Type", "type") { CellValue($0.type) },
      Column("State", "status.state") { CellValue($0.state) },
      Column("Ready", "potentialRolesReadyCount") { CellValue($0.potentialRolesReadyCount) },
      Column("Roles", "potentialRoleCount") { CellValue($0.potentialRoleCount) },
      Column("Identities", "identityCount") { CellValue($0.identityCount) },
      Column("Minimum", "minNumIdentitiesInPotentialRole") { CellValue($0.minimumIdentities) },
      Column("Threshold", "pruneThreshold") { CellValue($0.pruneThreshold) },
      Column("Prescribed", "prescribedPruneThreshold") {
        CellValue($0.prescribedPruneThreshold)
      },
      Column("Saved", "saved") { CellValue($0.isSaved) },
      Column("Creator", "createdBy.displayName") { CellValue($0.createdBy?.displayName) },
      Column("Created", "createdDate") { CellValue($0.createdDate) },
      Column("Criteria", "scope.criteria", in: .file) { CellValue($0.scope?.criteria) },
      Column("Changed", "modifiedDate", in: .file) { CellValue($0.modifiedDate) },
      Column("Id", "id") { CellValue($0.id) },
    ]
  }
}

extension Column<RoleMiningSession> {
  /// How far a session is, in words.
  static var progress: [Self] {
    [
      Column("Progress", "progress", in: .screen) { session in
        guard let total = session.potentialRoleCount, total > 0 else { return .none }
        let ready = session.potentialRolesReadyCount ?? 0
        let percent = Int(min(100, max(0, Double(ready) / Double(total) * 100)))
        return .text("\(ready.grouped) of \(total.grouped) potential roles are ready, \(percent) %")
      }
    ]
  }
}

extension Column<RoleMiningSessionStatus> {
  /// The state of a session alone.
  static var status: [Self] { [Column("State", "state") { CellValue($0.state) }] }
}
