import FoundationEssentials
import RoleMining

extension SampleTenant {
  static let start = Date(timeIntervalSince1970: 1_795_183_500)

  var sessions: [RoleMiningSession] {
    [
      session("Finance EMEA 2026-Q4", .specialized, .potentialRolesCreated, 18_240, 128, 20, 40),
      session("Common access, all sites", .common, .potentialRolesCreated, 112_004, 12, 50, nil),
      session("Engineering", .specialized, .potentialRolesProcessing, 9_310, 64, 10, nil),
      session("", .specialized, .identitiesObtained, 940, nil, 20, nil),
    ]
  }

  private func session(
    _ name: String, _ type: RoleType, _ state: RoleMiningSessionState, _ people: Int,
    _ roles: Int?, _ minimum: Int, _ threshold: Int?
  ) -> RoleMiningSession {
    var session = RoleMiningSession(
      id: .init("2c91808a-\(people)"), name: disguise(name), type: type, state: state,
      identityCount: people, potentialRoleCount: roles,
      potentialRolesReadyCount: roles.map { $0 / 2 },
      minimumIdentities: minimum, pruneThreshold: threshold, prescribedPruneThreshold: 37,
      isSaved: !name.isEmpty, createdBy: .name(disguise("Ana Ruiz")),
      createdDate: Self.start.addingTimeInterval(Double(-people)))
    alterSession(&session)
    return session
  }

  var roles: [PotentialRole] {
    let named = [
      role("Payments clerk, Madrid", 93, 98, 88, 41, 23, .potential, true),
      role("Branch cashier", 90, 86, 94, 118, 31, .potential, false),
      role("Treasury analyst", 83, 77, 89, 26, 19, .pending, true),
      role("Contract admin (legacy)", 50, 83, 17, 64, 12, .failed, nil),
      role("支店窓口 Tōkyō", 47, 60, 35, 1_204, 8, .complete, true),
    ]
    let others = (named.count..<max(named.count, roleCount)).map { number in
      role("Role \(number)", 45 - number % 40, 70, 20, 30, 9, .potential, false)
    }
    return named + others
  }

  private func role(
    _ name: String, _ quality: Int, _ density: Int, _ freshness: Int, _ people: Int, _ access: Int,
    _ state: ProvisionState, _ isSaved: Bool?
  ) -> PotentialRole {
    var role = PotentialRole(
      id: .init(name), name: disguise(name), description: disguise("What they need."),
      identityCount: people, entitlementCount: access, provisionState: state, density: density,
      freshness: freshness, quality: quality, type: .specialized,
      createdBy: .name(disguise("Ana Ruiz")), createdDate: Self.start, isSaved: isSaved,
      session: RoleMiningSessionParameters(id: "2c91808a-18240", name: disguise("Finance EMEA")))
    alter(&role)
    return role
  }

  var wholeRole: PotentialRole {
    var role = roles[0]
    role.identityIDs = identities.map(\.id)
    role.excludedEntitlements = excluded.map(\.id)
    let values: [(String, [(String?, Int)])] = [
      ("department", [("Accounts payable", 33), ("Treasury", 6), (nil, 2)]),
      ("location", [("Madrid", 37), ("Lisboa", 4)]),
    ]
    let held = identities[0].attributes
    role.identityDistribution = values.filter { held[$0.0] != nil }.map(distribution)
    return role
  }

  private func distribution(
    _ name: String, _ values: [(String?, Int)]
  ) -> IdentityDistribution {
    IdentityDistribution(
      attributeName: disguise(name),
      distribution: values.map {
        IdentityAttributeCount(attributeValue: $0.0.map(disguise), count: $0.1)
      })
  }

  var identities: [RoleMiningIdentity] {
    let names = ["Ana Ruiz", "Bruno Costa", "Carla Gómez", "Dieter Vogt", "Ewa Nowak"]
    return (0..<41).map { number in
      var identity = RoleMiningIdentity(
        id: .init("2c9180\(number + 10)"), name: disguise("\(names[number % 5]) \(number + 1)"),
        attributes: [
          "jobTitle": disguise("Payments clerk"), "department": disguise("Accounts payable"),
          "location": disguise(number % 10 == 9 ? "Lisboa" : "Madrid"),
        ])
      alterIdentity(&identity)
      return identity
    }
  }

  var owners: [PublicIdentity] {
    [
      PublicIdentity(id: "o1", name: disguise("Olga Ortega"), alias: disguise("oortega")),
      PublicIdentity(
        id: "o2", name: disguise("Omar Ali"), alias: disguise("oali"),
        email: disguise("omar.ali@acme.example")),
    ]
  }
}

extension PotentialRole {
  /// What a list of drafts tells of the role.
  var asDraft: PotentialRole {
    PotentialRole(
      id: id, name: name, description: description, identityCount: identityCount,
      entitlementCount: entitlementCount, type: type, createdDate: createdDate, isSaved: true)
  }
}
