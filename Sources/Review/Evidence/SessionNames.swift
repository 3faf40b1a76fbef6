import RoleEvidence
import RoleMining
import RoleMiningClient

/// What keeps the suggested name of a role apart from the other roles of its session. Screens and commands suggest the
/// same names, because both ask this.
package struct SessionNames: Sendable, Hashable {
  /// The names that the other roles have.
  package let taken: [String]
  /// The name that the role gets if each role of the session gets another one; nil where that is not known.
  package let first: String?

  /// Creates a value from its fields.
  package init(taken: [String], first: String?) {
    self.taken = taken
    self.first = first
  }

  /// The suggestions for the role that remain.
  ///
  /// - Parameter own: Those that it would get if it were alone.
  /// - Returns: None that another role has, and first the one that no other would get.
  package func told(of own: NameSuggestions) -> NameSuggestions {
    let free = own.free(of: taken)
    guard let first, !own.names.isEmpty else { return free }
    return free.led(by: first)
  }
}

extension EvidenceReader {
  /// What keeps the suggested name of a role apart from the other roles of its session: their names, and where the
  /// tenant says at once who is in all of them, what each of them would be called.
  ///
  /// - Parameters:
  ///   - traits: Who the identities of the role are.
  ///   - path: The role.
  ///   - template: The template of names.
  /// - Returns: The names.
  /// - Throws: `APIError` only if the run was cancelled.
  package func sessionNames(
    for traits: MemberTraits, at path: RolePath, _ template: NameTemplate
  ) async throws(APIError) -> SessionNames {
    let listed = try await knowing { () async throws(APIError) in
      try await rows(of: .roles(in: path.session))
    }
    let others = (listed.value ?? []).filter { $0.id != path.role }
    let taken = others.compactMap(\.name)
    let known = try await knowing { () async throws(APIError) in
      try await who(inAll: others.map(\.id))
    }
    guard let rows = known.value else { return SessionNames(taken: taken, first: nil) }
    var suggestions = Dictionary(
      rows.map { ($0.id, Self.suggestions(for: MemberTraits($0), template)) },
      uniquingKeysWith: { first, _ in first })
    // As the others are seen: without their access.
    let own = Self.suggestions(for: traits, template)
    guard !own.names.isEmpty else { return SessionNames(taken: taken, first: nil) }
    suggestions[path.role] = own
    var unique = UniqueNames(taken: taken)
    return SessionNames(taken: taken, first: unique.assign(suggestions)[path.role])
  }

  private static func suggestions(
    for traits: MemberTraits, _ template: NameTemplate
  ) -> NameSuggestions {
    NameSuggestions(for: traits, identityCount: traits.roleSize, template: template)
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
}
