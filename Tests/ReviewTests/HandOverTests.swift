import Journal
import RoleMining
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `Handing over a role` {
  private func row(
    _ id: String, name: String? = "Read", source: String? = "AD", attribute: String? = "memberOf"
  ) -> RoleMiningEntitlement {
    RoleMiningEntitlement(
      id: .init(id),
      reference: EntitlementReference(id: .init(id), name: name, attribute: attribute), name: name,
      applicationName: source, popularity: 50)
  }

  @Test func `leaves out what the decision excludes`() {
    let decision = Decision(
      .accepted, on: DecidedRole("r1"), owner: ProposedOwner(id: "i9", name: "Eva Lund"),
      entitlements: [
        EntitlementDecision(id: "e1", isKept: false), EntitlementDecision(id: "e2", isKept: true),
      ])
    let role = HandOverRole(
      PotentialRole(id: "r1", name: "Clerks"), decision,
      [row("e1"), row("e2", name: "Write"), row("e3")])
    #expect(role.entitlements.map(\.id) == ["e3", "e2"])
    #expect(role.entitlements.map(\.cell) == ["AD|memberOf|Read", "AD|memberOf|Write"])
    #expect(role.owner == "Eva Lund" && role.ownerID == "i9")
  }

  @Test func `is not done again for a role that was created already`() {
    func accepted(_ id: PotentialRole.ID, _ state: ProvisionState?) -> AcceptedRole {
      AcceptedRole(
        role: PotentialRole(id: id, name: "Clerks", provisionState: state),
        path: RolePath(session: "s1", role: id),
        decision: Decision(.accepted, on: DecidedRole(id)), granted: [])
    }
    let roles = HandOver.split([
      accepted("r1", .complete), accepted("r2", .potential), accepted("r3", .pending),
      accepted("r4", .failed), accepted("r5", nil),
    ])
    #expect(roles.provisioned.map(\.role.id) == ["r1", "r3"])
    #expect(roles.others.map(\.role.id) == ["r2", "r4", "r5"])
  }

  @Test(
    arguments: [
      ("a|b", "AD", "m"), ("a;b", "AD", "m"), ("a", "A;D", "m"), ("a", "AD", "m|n"),
      ("a\nb", "AD", "m"),
      ("a", nil, "m"), ("a", "AD", nil), (nil, "AD", "m"), ("", "AD", "m"),
    ] as [(String?, String?, String?)])
  func `has no cell for what the CSV cannot say`(
    name: String?, source: String?, attribute: String?
  ) {
    let entitlement = HandOverEntitlement(
      row("e1", name: name, source: source, attribute: attribute))
    #expect(entitlement.cell == nil)
  }
}
