import RoleMining

extension AnyOperation {
  private static let session: RoleMiningSession.ID = "S"
  private static let role: PotentialRole.ID = "R"
  private static let export: PotentialRoleExport.ID = "E"

  /// All 25 operations with minimal arguments, in the order of the official document.
  static var all: [AnyOperation] { sessions + rolesOfSession + refining + exporting + roles }

  private static var sessions: [AnyOperation] {
    [
      AnyOperation(.create(RoleMiningSessionRequest())),
      AnyOperation(Listing.sessions.page()),
      AnyOperation(.change(session, RoleMiningSessionChange(isSaved: true))),
      AnyOperation(.session(session)),
      AnyOperation(.status(of: session)),
    ]
  }

  private static var rolesOfSession: [AnyOperation] {
    [
      AnyOperation(Listing.roles(in: session).page()),
      AnyOperation(.role(role, in: session)),
      AnyOperation(.change(role, in: session, PotentialRoleChange(isSaved: true))),
      AnyOperation(Listing.applications(of: role, in: session).page()),
      AnyOperation(Listing.entitlements(of: role, in: session).page()),
    ]
  }

  private static var refining: [AnyOperation] {
    [
      AnyOperation(Listing.popularities(of: role, in: session).page()),
      AnyOperation(.distribution(of: role, in: session, includeCommonAccess: false)),
      AnyOperation(.edit(role, in: session, EditEntitlements(ids: ["e1"], exclude: true))),
      AnyOperation(Listing.identities(of: role, in: session).page()),
    ]
  }

  private static var exporting: [AnyOperation] {
    [
      AnyOperation(.export(role, in: session)),
      AnyOperation(
        .startExport(
          of: role, in: session, PotentialRoleExportRequest(minimumEntitlementPopularity: 40))),
      AnyOperation(.export(export, of: role, in: session)),
      AnyOperation(.download(export, of: role, in: session)),
      AnyOperation(
        .provision(
          role, in: session, ProvisionRequest(roleName: "Clerk"), minimumPopularity: 40,
          includeCommonAccess: true)),
      AnyOperation(Listing.excluded(from: role, in: session).page()),
    ]
  }

  private static var roles: [AnyOperation] {
    [
      AnyOperation(Listing.roles.page()),
      AnyOperation(.role(role)),
      AnyOperation(.change(role, PotentialRoleChange(isSaved: true))),
      AnyOperation(Listing.drafts.page()),
      AnyOperation(Listing.usage(of: role, in: "Q").page()),
    ]
  }
}
