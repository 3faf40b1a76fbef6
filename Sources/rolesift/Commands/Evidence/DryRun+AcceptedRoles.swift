import RoleMining

extension DryRun {
  /// Shows the requests that read the accepted roles and who holds what they grant.
  func showAcceptedRoles() throws {
    try show(Listing.roles.page(limit: 250, count: true))
    try note("Then the entitlements and holdings of each accepted role.")
    try note(
      "If the tenant does not offer the latter, their identities and export archives are read.")
  }
}
