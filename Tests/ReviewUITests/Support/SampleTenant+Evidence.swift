import Review
import ReviewApp
import RoleEvidence
import RoleMining

/// What this tenant knows about its roles beyond the lists.
extension SampleTenant {
  func answer(to request: EvidenceRequest) -> EvidenceAnswer? {
    switch request {
    case .findings(let path, _): .findings(path, result(findings))
    case .privileged(let path, _):
      .privileged(path, result(.known(["PAY_CLERK_ES", "VPN exception"])))
    case .holdings(let path): .holdings(path, result(holdings))
    case .surroundings: leavesSurroundings ? nil : .surroundings(surroundings)
    case .conflictRules: .conflictRules(conflictRules)
    case .people(let path, _): .people(path, result(peopleAccess))
    case .who(let roles): .who(roles, result(roles.prefix(4).map(who)))
    case .existingMembers(let path, _): .existingMembers(path, existingMembers)
    case .accepted(let walk): .accepted(walk, acceptedOutcome)
    case .whoAtRest, .walk, .acceptedHoldings, .siblings, .created, .session: nil
    case .sessionNames(let path, _, _):
      .sessionNames(path, SessionNames(taken: [], first: nil))
    case .comparison(let roles): .comparison(roles, result(comparison(of: roles)))
    case .ruleIdentities(let path, let query):
      .ruleIdentities(
        path, query: query,
        result(
          RuleIdentities(
            added: Page(items: owners, total: 2), missed: Page(items: [], total: 0))))
    }
  }

  private func comparison(of subjects: [RoleComparison.ComparedSubject]) -> RoleComparison {
    let compared = subjects.enumerated().map { place, subject in
      AccessComparison.ComparedRole(
        name: disguise(subject.id),
        entitlements: Set(entitlements.map(\.id).dropFirst(5 * place).prefix(12)),
        members: place == 2 ? nil : Set(identities.map(\.id).dropFirst(20 * place)))
    }
    guard let comparison = AccessComparison(compared) else {
      preconditionFailure("2 to 6 roles are compared")
    }
    return RoleComparison(
      comparison: comparison,
      entitlementNames: Dictionary(
        entitlements.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first }),
      identityNames: [:], suggestedNames: subjects.map { _ in disguise("Payments clerk") })
  }

  private func who(_ role: PotentialRole.ID) -> PotentialRoleWho {
    PotentialRoleWho(
      id: role,
      values: [
        value("jobTitle", "Payments clerk", 41, 43),
        value("department", "Accounts payable", 33, 51),
      ], memberCount: 41)
  }

  private func value(
    _ attribute: String, _ value: String, _ members: Int, _ everybody: Int
  ) -> TenantEvidence.Value {
    TenantEvidence.Value(
      attribute: disguise(attribute), value: disguise(value), memberCount: members,
      organizationCount: everybody)
  }

  private var findings: RoleFindings {
    RoleFindings(
      TenantEvidence(
        identityCount: 18_240, memberCount: 41,
        values: [
          value("jobTitle", "Payments clerk", 41, 43), value("location", "Madrid", 37, 2_104),
          value("department", "Accounts payable", 33, 51),
        ],
        rules: [
          rule([("jobTitle", ["Payments clerk"])], 43, 41),
          rule([("jobTitle", ["Payments clerk"]), ("location", ["Lisboa", "Madrid"])], 41, 41),
          rule([("department", ["Accounts payable", "Treasury"])], 58, 39),
        ],
        coreCount: 6,
        outliers: [
          TenantEvidence.Misfit(
            id: identities[7].id, name: identities[7].name, lacked: ["pay-approver-l1"],
            unusual: [NamedReference(id: "x1", name: disguise("GL_POSTING_ALL"))],
            reasons: [
              disguise("lacks 1 of 6 core entitlements"),
              disguise("holds 9 entitlements that at most 2 % of the others hold"),
            ], fit: 83, score: 14)
        ],
        candidates: [
          TenantEvidence.Misfit(
            id: "c1", name: disguise("Fabio Conti"), lacked: ["fin-share-1"],
            reasons: [disguise("holds 5 of 6 core entitlements")], score: 83)
        ]))
  }

  private func rule(
    _ conditions: [(String, [String])], _ matched: Int, _ members: Int
  ) -> TenantEvidence.Rule {
    TenantEvidence.Rule(
      conditions: conditions.map {
        TenantEvidence.Condition(attribute: disguise($0.0), values: $0.1.map(disguise))
      }, matchCount: matched, matchingMemberCount: members)
  }

  private var holdings: TenantHoldings {
    TenantHoldings(
      identities: identities.map { PublicIdentity(id: $0.id, name: $0.name) },
      entitlements: entitlements.map { NamedReference(id: .init($0.id.rawValue), name: $0.name) },
      held: identities.indices.map { person in
        entitlements.indices.filter { person < entitlements[$0].identityCount ?? 0 }
      })
  }

  private var surroundings: TenantSurroundings {
    guard !refuses, mood != .refuses, mood != .fails else {
      let reason = disguise("the token lacks the scope idn:role-unchecked:read")
      return TenantSurroundings(roles: .unknown(reason), policies: .unknown(reason))
    }
    let ids = entitlements.map(\.id)
    return TenantSurroundings(
      roles: .known([
        ExistingAccess(
          id: "r1", name: disguise("Accounts payable base"),
          directEntitlements: Set(ids.dropFirst(2).prefix(17)), profileEntitlements: [],
          isEnabled: true, isRequestable: true),
        ExistingAccess(
          id: "r2", name: disguise("Everybody"), directEntitlements: [ids[2], "e1", "e2"],
          profileEntitlements: nil, isEnabled: false),
      ]),
      policies: conflictRules.all)
  }

  private var conflictRules: ConflictRules {
    guard !refuses, mood != .refuses, mood != .fails else {
      let reason = disguise("the token lacks the scope idn:sod-policy:read")
      return ConflictRules(policies: .unknown(reason))
    }
    return ConflictRules(
      policies: .known([
        ConflictRule(
          name: disguise("Enter and approve payments"), left: [.id("PAY_CLERK_ES")],
          right: [.id("pay-approver-l1")], severity: .high, origin: .policy(id: "p1"),
          isEnforced: true),
        ConflictRule(
          name: disguise("Pay and reconcile"), left: [.id("fin-share-1")], right: [.id("x2")],
          severity: .medium, origin: .policy(id: "p2")),
      ]))
  }

  /// The base role of the accounts has the first five people.
  private var existingMembers: Knowledge<[ExistingAccess]> {
    surroundings.roles.map { roles in
      roles.prefix(1).map { role in
        var role = role
        role.members = Set(identities.prefix(5).map(\.id))
        return role
      }
    }
  }

  /// Two people hold what must not meet the share, one of them together with it.
  private var peopleAccess: PeopleAccess {
    PeopleAccess(
      people: identities.map { PublicIdentity(id: $0.id, name: $0.name) },
      held: [identities[2].id: ["fin-share-1", "x2"], identities[35].id: ["x2"]],
      names: ["x2": disguise("GL_RECONCILE")])
  }
}
