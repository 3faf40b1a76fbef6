import RoleEvidence
import RoleMining
import RoleMiningClient

/// What keeps the suggested name of a role distinct from those of the other roles in its session. Screens and commands
/// both use this, so they suggest the same names.
package struct SessionNames: Sendable, Hashable {
  /// The names that the other roles have.
  package let taken: [String]
  /// The name that the role gets if every role of the session gets a different one; nil if unknown.
  package let first: String?
  /// How many other roles of the session were not looked at.
  package let unseenCount: Int

  /// Creates a value from its fields.
  package init(taken: [String], first: String?, unseenCount: Int = 0) {
    self.taken = taken
    self.first = first
    self.unseenCount = unseenCount
  }

  /// The suggestions for the role that no other role has.
  ///
  /// - Parameter own: The suggestions as if the role were alone in its session.
  /// - Returns: The suggestions, beginning with the one that no other role would get.
  package func told(of own: NameSuggestions) -> NameSuggestions {
    let free = own.free(of: taken)
    guard let first, !own.names.isEmpty else { return free }
    return free.led(by: first)
  }
}

extension EvidenceReader {
  /// What keeps the suggested name of a role distinct in its session: the names of the other roles and, where the
  /// tenant says at once who is in each of them, the names that would be suggested for them.
  ///
  /// Elsewhere the first page has to suffice: the session may have thousands of roles, and each page is a request.
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
      try await namedRoles(in: path.session)
    }
    let others = (listed.value?.items ?? []).filter { $0.id != path.role }
    let taken = others.compactMap(\.name)
    let unseenCount = listed.value.map { max(0, ($0.total ?? 0) - $0.rowCount) } ?? 0
    let known = try await knowing { () async throws(APIError) in
      try await who(inAll: others.map(\.id))
    }
    guard let rows = known.value else {
      return SessionNames(taken: taken, first: nil, unseenCount: unseenCount)
    }
    var suggestions = Dictionary(
      rows.map { ($0.id, Self.suggestions(for: MemberTraits($0), template)) },
      uniquingKeysWith: { first, _ in first })
    // Without its access, because the others' access is unknown here.
    let own = Self.suggestions(for: traits, template)
    guard !own.names.isEmpty else { return SessionNames(taken: taken, first: nil) }
    suggestions[path.role] = own
    var unique = UniqueNames(taken: taken)
    return SessionNames(taken: taken, first: unique.assign(suggestions)[path.role])
  }

  private func namedRoles(
    in session: RoleMiningSession.ID
  ) async throws(APIError) -> Page<PotentialRole> {
    let listing = Listing.roles(in: session)
    guard mayOffer(.listWho) else {
      return try await ask(listing.page(limit: listing.maximumPageSize, count: true))
    }
    return Page(items: try await rows(of: listing))
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
