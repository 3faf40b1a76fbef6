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
    known.privileged = Knowledge(
      joining: try await knowing { () async throws(APIError) in
        try await privileged(among: rows.map(\.id))
      })
    let surroundings = await surroundings()
    known.roles = surroundings.roles
    let rules = await conflictRules()
    known.rules = rules.all
    known.conflictRules = rules
    if !rules.basis.isEmpty { known.people = try await peopleAtOnce(of: path, granting: rows) }
    if let traits = known.findings?.value?.traits {
      let own = NameSuggestions(
        for: traits, access: AccessPlace.all(in: rows),
        identityCount: role.identityCount ?? traits.roleSize, template: template)
      let others = try await sessionNames(for: traits, at: path, template)
      known.names = others.told(of: own)
      known.unseenNameCount = others.unseenCount
    }
    return known
  }

  /// The other potential roles of a session with their access. Each role takes a request.
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
