import RoleEvidence
import RoleMining
import RoleMiningClient

/// Whom a membership rule would add to a role, and whom of the role it misses.
package struct RuleIdentities: Sendable, Equatable {
  /// The identities it would add, or the first of them.
  package var added: Page<PublicIdentity>
  /// The identities it misses, or the first of them.
  package var missed: Page<PublicIdentity>

  /// Creates a value from its fields.
  package init(added: Page<PublicIdentity>, missed: Page<PublicIdentity>) {
    self.added = added
    self.missed = missed
  }

  /// Whether both have the same identities.
  package static func == (one: Self, other: Self) -> Bool {
    one.added.items == other.added.items && one.missed.items == other.missed.items
  }

  /// Such as "would add Ann, Bo and 37 more; would miss Eva"; nil if it adds and misses nobody.
  var words: String? {
    let parts = [
      added.names.map { "would add \($0)" }, missed.names.map { "would miss \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Page<PublicIdentity> {
  /// How many are named where there is little room.
  private static var shownCount: Int { 8 }

  /// Such as "Ann, Bo and 37 more"; nil if there is nobody.
  package var names: String? {
    guard !items.isEmpty else { return nil }
    let shown = items.prefix(Self.shownCount).map(\.displayName)
    let rest = Swift.max(total ?? 0, items.count) - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest.grouped) more" : "")
  }
}

extension EvidenceReader {
  /// The first identities that a rule would add to a role, and the first that it misses, if the tenant says so.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - rule: The rule as a query of the search language.
  /// - Returns: The identities.
  /// - Throws: `APIError`.
  package func identities(
    of path: RolePath, rule: String
  ) async throws(APIError) -> RuleIdentities {
    RuleIdentities(
      added: try await ask(.identities(of: path.role, rule: rule, added: true)),
      missed: try await ask(.identities(of: path.role, rule: rule, added: false)))
  }

  /// Whom rules would add to a role, and whom they miss.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - rules: The rules.
  ///   - isWhole: Whether all are read, or only the first of each.
  /// - Returns: The identities of each rule, in the rules' order, or why they are unknown.
  /// - Throws: `APIError`, unless the tenant refuses or does not offer it.
  package func identities(
    of path: RolePath, rules: [RatedRule], isWhole: Bool
  ) async throws(APIError) -> Knowledge<[RuleIdentities]> {
    try await offered { () async throws(APIError) in
      var found: [RuleIdentities] = []
      for rule in rules {
        let query = rule.rule.searchQuery
        var identities = try await self.identities(of: path, rule: query)
        if isWhole {
          try await complete(&identities.added, of: path, query, added: true)
          try await complete(&identities.missed, of: path, query, added: false)
        }
        found.append(identities)
      }
      return found
    }
  }

  private func complete(
    _ page: inout Page<PublicIdentity>, of path: RolePath, _ query: String, added: Bool
  ) async throws(APIError) {
    var readCount = page.rowCount
    while readCount < page.total ?? 0 {
      let next = try await ask(
        .identities(of: path.role, rule: query, added: added, offset: readCount))
      guard next.rowCount > 0 else { return }
      page.items += next.items
      readCount += next.rowCount
    }
  }
}
