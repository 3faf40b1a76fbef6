import RoleEvidence
import RoleMining
import RoleMiningClient

extension EvidenceReader {
  /// Everything that can be known about a potential role without asking person by person.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - path: Where it is.
  ///   - template: The template of the suggested names.
  /// - Returns: What is known; what cannot be known says why.
  /// - Throws: `APIError` if its entitlements cannot be read, or if the run was cancelled.
  package func knowledge(
    of role: PotentialRole, at path: RolePath, template: NameTemplate = .standard
  ) async throws(APIError) -> RoleKnowledge {
    var known = RoleKnowledge(of: role)
    let rows = try await client.all(.popularities(of: path.role, in: path.session)).items
    known.entitlements = rows
    known.findings = try await knowing { () async throws(APIError) in
      try await findings(on: path, roleSize: role.identityCount)
    }
    known.privileged = try await knowing { () async throws(APIError) in
      try await privileged(among: rows.map(\.id))
    }
    let surroundings = await surroundings()
    known.roles = surroundings.roles
    let rules = await conflictRules()
    known.rules = rules.all
    known.conflictRules = rules
    if !rules.basis.isEmpty { known.people = try await peopleAtOnce(of: path, granting: rows) }
    if let traits = known.findings?.value?.traits {
      known.names = try await names(
        for: traits,
        NameSuggestions(
          for: traits, access: AccessPlace.all(in: rows),
          identityCount: role.identityCount ?? traits.roleSize, template: template), at: path,
        template)
    }
    return known
  }

  /// The other potential roles of a session with their access, which takes a request for each.
  ///
  /// - Parameters:
  ///   - path: The role that is left out.
  ///   - progress: Receives the number of roles so far.
  /// - Returns: The roles whose entitlements could be read.
  /// - Throws: `APIError` if the list of roles cannot be read, or if the run was cancelled.
  package func siblings(
    of path: RolePath, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(APIError) -> [RoleKnowledge.OtherRole] {
    var others: [RoleKnowledge.OtherRole] = []
    for role in try await rows(of: .roles(in: path.session)) where role.id != path.role {
      let access = try await knowing { () async throws(APIError) in
        try await rows(of: .popularities(of: role.id, in: path.session))
      }
      guard let access = access.value else { continue }
      others.append(
        RoleKnowledge.OtherRole(
          id: role.id, name: role.displayName, entitlements: Set(access.map(\.id))))
      progress?(others.count)
    }
    return others
  }

  /// Names that no other role of the session has, nor would be given, where the tenant says at once who is in
  /// all of them.
  private func names(
    for traits: MemberTraits, _ own: NameSuggestions, at path: RolePath, _ template: NameTemplate
  ) async throws(APIError) -> NameSuggestions {
    let listed = try await knowing { () async throws(APIError) in
      try await rows(of: .roles(in: path.session))
    }
    let others = (listed.value ?? []).filter { $0.id != path.role }
    let taken = others.compactMap(\.name)
    let names = own.free(of: taken)
    let known = try await knowing { () async throws(APIError) in
      try await who(inAll: others.map(\.id))
    }
    guard let rows = known.value, let first = own.names.first else { return names }
    var suggestions = Dictionary(
      rows.map {
        (
          $0.id,
          NameSuggestions(
            for: MemberTraits($0), identityCount: $0.memberCount, template: template)
        )
      }, uniquingKeysWith: { first, _ in first })
    // As the others are seen: without their access.
    suggestions[path.role] = NameSuggestions(
      for: traits, identityCount: traits.roleSize, template: template)
    var unique = UniqueNames(taken: taken)
    let name = unique.assign(suggestions)[path.role] ?? first
    return suggestions[path.role]?.names.isEmpty == true ? names : names.led(by: name)
  }

  private func who(
    inAll roles: [PotentialRole.ID]
  ) async throws(APIError) -> [PotentialRoleWho] {
    var rows: [PotentialRoleWho] = []
    for start in stride(from: 0, to: roles.count, by: 100) {
      rows += try await who(in: Array(roles[start..<min(start + 100, roles.count)]))
    }
    return rows
  }

  /// What an answer says, or why it says nothing.
  ///
  /// - Parameter work: What asks.
  /// - Returns: The answer, or why there is none.
  /// - Throws: `APIError` only if the run was cancelled.
  package func knowing<Value: Sendable>(
    _ work: () async throws(APIError) -> Value
  ) async throws(APIError) -> Knowledge<Value> {
    do throws(APIError) {
      return .known(try await work())
    } catch {
      if error.kind == .cancelled { throw error }
      return .unknown(error.ignorance)
    }
  }
}

extension AccessPlace {
  /// The applications of entitlements.
  package static func all(in entitlements: [RoleMiningEntitlement]) -> [AccessPlace] {
    let counts = Dictionary(
      entitlements.compactMap(\.applicationName).map { ($0, 1) }, uniquingKeysWith: +)
    return counts.map { AccessPlace($0.key, entitlementCount: $0.value) }
  }
}
