import Journal
import RoleEvidence
import RoleMining
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `The coverage of accepted roles` {
  private let clerks = heldRole(1, [(1, [1, 2]), (2, [1]), (3, [])], granting: [1, 2])
  private let payers = heldRole(2, [(2, [1]), (4, [1, 3])], granting: [1, 3])

  @Test func `is exact where the tenant says who holds what`() {
    let report = CoverageReport(
      [clerks, payers],
      in: TenantOrganization(identityCount: 50, entitlementCount: 9, grantCount: 100))
    // Held of what the roles grant: 1 and 2 by the first, 1 by the second, 1 and 3 by the fourth.
    #expect(report.explainedGrants.exact == 5 && report.leftOverGrants?.exact == 95)
    #expect(report.identities.exact == 4 && report.explainedIdentities == 3)
    #expect(report.memberships == 5 && report.reduction.exact == 0)
    #expect(report.roles.map(\.explainedGrants) == [3, 3])
    #expect(report.roles.map(\.ownGrants) == [2, 2])
    #expect(report.overlaps.map(\.identityCount) == [1])
    #expect(report.overlaps.map(\.grantCount) == [1])
    #expect(report.isExact && report.organizationGrants == 100)
  }

  @Test func `is given as bounds elsewhere`() {
    func accepted(_ held: HeldRole) -> AcceptedRole {
      AcceptedRole(
        role: held.role, path: RolePath(session: "s1", role: held.role.id),
        decision: Decision(.accepted, on: DecidedRole(held.role.id)), granted: held.granted)
    }
    let members = [clerks, payers].map { Set($0.holdings.identities.map(\.id)) }
    let report = CoverageReport(
      [(accepted(clerks), members[0]), (accepted(payers), members[1])], identityCount: nil,
      doubt: "nobody says")
    #expect(!report.isExact && report.doubt == "nobody says")
    #expect(report.identities.exact == 4)
    #expect(report.explainedGrants.lower <= 5 && report.explainedGrants.upper >= 5)
    #expect(report.leftOverGrants == nil && report.organizationGrants == nil)
    #expect(report.roles.map(\.explainedGrants) == [nil, nil])
  }
}
