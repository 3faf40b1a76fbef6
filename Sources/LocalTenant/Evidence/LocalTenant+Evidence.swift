import GRDB
import RoleEvidence
import RoleMining

extension LocalTenant {
  /// What is known about a potential role.
  func readEvidence(_ call: OperationCall) async throws -> Reply {
    let (role, core, origin) = try await store.read { db in
      let role = try RoleMembers(db, id: call.ids[0])
      return (role, try role.core(db), try role.origin(db))
    }
    async let known = organization.population()
    async let held = organization.accessTable()
    let cores = try await organization.roleCores(ofSession: role.session)
    let (population, access) = try await (known, held)
    let members = try role.set(of: min(population.table.identityCount, access.identityCount))
    async let rules = population.rules.front(for: members)
    let fit = MemberFit(
      of: role, core: core, members: members, access: access,
      search: OutlierSearch(
        // Everyone in a cross-functional role has a job of their own beside it.
        cores: origin?.isCrossFunctional == true ? [] : cores.entitlements,
        entitlementCount: access.entitlementCount))
    let coreNames = try await cores.names(fit.namedCores, population.table, store)
    let traits = MemberTraits(of: members, in: population.table)
    let front = await rules
    return .json(
      try await store.read { db in
        let managers = try Store.managerNames(db, in: [traits], front)
        var evidence = TenantEvidence(
          identityCount: population.table.identityCount, memberCount: role.numbers.count,
          values: traits.naming(managers: managers).shares.map(TenantEvidence.Value.init),
          rules: front.map { TenantEvidence.Rule($0.naming(managers: managers)) },
          coreCount: core.count)
        evidence.origin = origin
        let names = try MisfitNames(db, fit, cores: coreNames)
        evidence.outliers = try fit.outliers.map { try names.misfit($0) }
        evidence.candidates = try fit.candidates.map { try names.misfit($0) }
        return evidence
      })
  }
}

extension TenantEvidence.Rule {
  /// A rule of the front with its figures.
  fileprivate init(_ rated: RatedRule) {
    self.init(
      conditions: rated.rule.conditions.map {
        TenantEvidence.Condition(
          attribute: $0.attribute, values: $0.values, names: $0.names.isEmpty ? nil : $0.names)
      },
      matchCount: rated.figures.matched ?? 0, matchingMemberCount: rated.figures.matchedMembers)
  }
}
