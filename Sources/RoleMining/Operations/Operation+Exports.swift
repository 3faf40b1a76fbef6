extension Operation where Output == Archive {
  /// Everything about a potential role (exportRoleMiningPotentialRole).
  ///
  /// T-35: it knows neither a least popularity nor a choice about common access.
  public static func export(_ id: PotentialRole.ID, in session: RoleMiningSession.ID) -> Self {
    Self(.export, ids: [session.rawValue, id.rawValue]) { try Archive($0) }
  }

  /// The archive of an export that is done (downloadRoleMiningPotentialRoleZip).
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
    // T-37: the document sets no bounds here, but does where the same figure is given to provision.
    var request = request
    request.minimumEntitlementPopularity = request.minimumEntitlementPopularity.map {
      min(max($0, 0), 100)
    }
    return Self(.startExport, ids: [session.rawValue, id.rawValue], body: .json(request))
  }

  /// How far an export is (exportRoleMiningPotentialRoleStatus).
  public static func export(
    _ export: PotentialRoleExport.ID, of id: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.readExport, ids: [session.rawValue, id.rawValue, export.rawValue])
  }
}
