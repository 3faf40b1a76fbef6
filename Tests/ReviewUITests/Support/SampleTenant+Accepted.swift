import Journal
import ReviewApp
import RoleEvidence
import RoleMining

@testable import Review

/// Three accepted roles of this tenant, two of which share people.
extension SampleTenant {
  var acceptedOutcome: AcceptedOutcome {
    guard !refuses, mood != .fails, mood != .refuses else {
      return .failed(disguise("the tenant failed"))
    }
    guard mood != .isEmpty else { return .read(AcceptedEvidence(of: [], saying: nil)) }
    return .read(AcceptedEvidence(of: heldRoles, saying: organizationDoubt.map(disguise)))
  }

  private var heldRoles: [HeldRole] {
    [
      held("Payments clerk, Madrid", identities.prefix(26), entitlements.prefix(12)),
      held("Branch cashier", identities.dropFirst(20), entitlements.dropFirst(8).prefix(10)),
      held("Treasury analyst", identities.prefix(3), entitlements.suffix(2)),
    ]
  }

  private func held(
    _ name: String, _ people: ArraySlice<RoleMiningIdentity>,
    _ access: ArraySlice<RoleMiningEntitlement>
  ) -> HeldRole {
    HeldRole(
      PotentialRole(id: .init(name), name: disguise(name), identityCount: people.count),
      granting: Array(access),
      holdings: TenantHoldings(
        identities: people.map { PublicIdentity(id: $0.id, name: $0.name) },
        entitlements: access.map { NamedReference(id: .init($0.id.rawValue), name: $0.name) },
        held: people.indices.map { person in
          access.indices.enumerated().filter { person < entitlements[$1].identityCount ?? 0 }
            .map(\.offset)
        }))
  }
}

extension AcceptedEvidence {
  /// The evidence on roles: exact, or as bounds if there is a doubt.
  fileprivate init(of held: [HeldRole], saying doubt: String?) {
    var accepted = AcceptedRoles()
    accepted.roles = held.map { role in
      AcceptedRole(
        role: role.role, path: RolePath(session: "s1", role: role.role.id),
        decision: Decision(.accepted, on: DecidedRole(role.role.id)), granted: role.granted)
    }
    accepted.gone = held.isEmpty ? [] : ["Contract admin (legacy)"]
    guard let doubt else {
      let organization = TenantOrganization(
        identityCount: 18_240, entitlementCount: 3_010, grantCount: 412_331)
      self.init(
        accepted: accepted, coverage: CoverageReport(held, in: organization),
        gains: ExpectedGains(held))
      return
    }
    let people = AcceptedPeople(
      members: Dictionary(
        held.map { ($0.role.id, $0.holdings.identities) }, uniquingKeysWith: { first, _ in first }),
      organizationSize: 18_240)
    self.init(boundsOf: accepted, people, doubt: doubt)
  }
}
