extension Operation where Output == Archive {
  /// Exports everything about a potential role (exportRoleMiningPotentialRole).
  ///
  /// T-35: it takes neither a minimum popularity nor the common access parameter.
  public static func export(_ id: PotentialRole.ID, in session: RoleMiningSession.ID) -> Self {
    Self(.export, ids: [session.rawValue, id.rawValue]) { try Archive($0) }
  }

  /// Downloads the archive of a finished export (downloadRoleMiningPotentialRoleZip).
  public static func download(
    _ export: PotentialRoleExport.ID, of id: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.downloadExport, ids: [session.rawValue, id.rawValue, export.rawValue]) {
      try Archive($0)
    }
  }
}

extension Operation where Output == PotentialRoleExport {
  /// Starts an export (exportRoleMiningPotentialRoleAsync).
  public static func startExport(
    of id: PotentialRole.ID, in session: RoleMiningSession.ID, _ request: PotentialRoleExportRequest
  ) -> Self {
    // T-37: the document sets no bounds here, but does for the same parameter of provision.
    var request = request
    request.minimumEntitlementPopularity = request.minimumEntitlementPopularity.map {
      min(max($0, 0), 100)
    }
    return Self(.startExport, ids: [session.rawValue, id.rawValue], body: .json(request))
  }

  /// The state of an export (exportRoleMiningPotentialRoleStatus).
  public static func export(
    _ export: PotentialRoleExport.ID, of id: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.readExport, ids: [session.rawValue, id.rawValue, export.rawValue])
  }
}
