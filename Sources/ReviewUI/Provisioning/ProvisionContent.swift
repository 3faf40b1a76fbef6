import Review
import ReviewApp
import RoleMining
import Terminal

/// What provisioning would put into the new role.
struct ProvisionContent {
  /// The entitlements that go in.
  let entitlements: [RoleMiningEntitlement]
  /// The number of identities of the potential role; nil until it is known.
  let identityCount: Int?
  /// The number of entitlements that cannot be read, and go in with the others.
  let unreadableCount: Int
  private let form: ProvisionForm

  init(_ form: ProvisionForm, of role: RoleScreen?) {
    self.form = form
    entitlements = form.included(of: role?.entitlements.loadedRows ?? [])
    identityCount = role?.identityCount
    unreadableCount = form.unreadableCount(of: role?.entitlements.unreadableRows ?? 0)
  }

  /// A summary of what goes in.
  var line: StyledText {
    var line = StyledText(
      "\(Figure.amount(entitlements.count, "entitlement", "entitlements")) in the role", .header)
    if !form.includesCommonAccess, form.specialEntitlements == nil {
      line += StyledText("   loading common access", .pending)
    }
    if unreadableCount > 0 {
      line += StyledText(
        "   and \(Figure.count(unreadableCount)) unreadable", .warning)
    }
    guard let identityCount else { return line }
    let grants = Composition(of: entitlements, identityCount: identityCount).newGrants
    return line + StyledText("   ")
      + StyledText(Figure.amount(grants, "new grant", "new grants"), .newGrant)
      + StyledText(
        form.includesMembers
          ? " requested for \(Figure.amount(identityCount, "identity", "identities"))"
          : " if its \(Figure.amount(identityCount, "identity", "identities")) become members",
        .muted)
  }
}
