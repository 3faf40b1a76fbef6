import Review
import RoleEvidence
import RoleMining

extension OutputColumn<RoleMiningSession> {
  /// A role mining session.
  static var session: [Self] {
    [
      OutputColumn("Name", "name") { CellValue($0.name) },
      OutputColumn("Type", "type", rank: 5) { CellValue($0.type, shown: \.displayText) },
      OutputColumn("State", "status.state", rank: 1) { CellValue($0.state, shown: \.displayText) },
      OutputColumn("Ready", "potentialRolesReadyCount", rank: 6) {
        CellValue($0.potentialRolesReadyCount)
      },
      OutputColumn("Roles", "potentialRoleCount", rank: 2) { CellValue($0.potentialRoleCount) },
      OutputColumn("Identities", "identityCount", rank: 3) { CellValue($0.identityCount) },
      OutputColumn("Minimum", "minNumIdentitiesInPotentialRole", rank: 11) {
        CellValue($0.minimumIdentities)
      },
      OutputColumn("Threshold", "pruneThreshold", rank: 8) { CellValue($0.pruneThreshold) },
      OutputColumn("Prescribed", "prescribedPruneThreshold", rank: 7) {
        CellValue($0.prescribedPruneThreshold)
      },
      OutputColumn("Saved", "saved", rank: 9) { CellValue($0.isSaved) },
      OutputColumn("Creator", "createdBy.displayName", rank: 10) {
        CellValue($0.createdBy?.displayName)
      },
      OutputColumn("Created", "createdDate", rank: 4) { CellValue($0.createdDate) },
      OutputColumn("Criteria", "scope.criteria", in: .file) { CellValue($0.scope?.criteria) },
      OutputColumn("Changed", "modifiedDate", in: .file) { CellValue($0.modifiedDate) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }
}

extension OutputColumn<RoleMiningSession> {
  /// The progress of a session, in words.
  static var progress: [Self] {
    [
      OutputColumn("Progress", "progress", in: .screen) { session in
        guard let total = session.potentialRoleCount, total > 0 else { return .none }
        let ready = session.potentialRolesReadyCount ?? 0
        let percent = min(1, max(0, Double(ready) / Double(total))).wholePercent
        return .text("\(ready.grouped) of \(total.grouped) potential roles ready, \(percent) %")
      }
    ]
  }
}

extension OutputColumn<RoleMiningSessionStatus> {
  /// The state of a session.
  static var status: [Self] {
    [OutputColumn("State", "state") { CellValue($0.state, shown: \.displayText) }]
  }
}
