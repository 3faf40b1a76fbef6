import RoleEvidence
import RoleMining
import RoleMiningClient

/// Some roles side by side, with the names of what is in them.
package struct RoleComparison: Sendable {
  /// A role to compare.
  package enum ComparedSubject: Sendable, Hashable {
    /// A potential role.
    case potential(RolePath, name: String)
    /// A role of the tenant.
    case existing(ExistingRole.ID)

    /// The id of the role.
    package var id: String {
      switch self {
      case .potential(let path, _): path.role.rawValue
      case .existing(let id): id.rawValue
      }
    }
  }

  /// The comparison.
  package let comparison: AccessComparison
  /// The names of entitlements by id.
  package let entitlementNames: [Entitlement.ID: String]
  /// The names of identities by id.
  package let identityNames: [Identity.ID: String]
  /// A name for each role that says who its identities are; nil if nothing stands out among them.
  package let suggestedNames: [String?]

  /// Creates a value from its fields.
  package init(
    comparison: AccessComparison, entitlementNames: [Entitlement.ID: String],
    identityNames: [Identity.ID: String], suggestedNames: [String?]
  ) {
    self.comparison = comparison
    self.entitlementNames = entitlementNames
    self.identityNames = identityNames
    self.suggestedNames = suggestedNames
  }

  /// The name of an entitlement, else its id.
  package func name(of entitlement: Entitlement.ID) -> String {
    entitlementNames[entitlement] ?? entitlement.rawValue
  }

  /// The name of an identity, else its id.
  package func name(of identity: Identity.ID) -> String {
    identityNames[identity] ?? identity.rawValue
  }
}

extension EvidenceReader {
  /// Reads the entitlements and the identities of 2 to 6 roles and compares them.
  ///
  /// - Parameter subjects: The roles.
  /// - Returns: The comparison.
  /// - Throws: `APIError` if one of the roles cannot be read, or if there are too few or too many.
  package func comparison(
    of subjects: [RoleComparison.ComparedSubject]
  ) async throws(APIError) -> RoleComparison {
    var roles: [AccessComparison.ComparedRole] = []
    var entitlements: [Entitlement.ID: String] = [:]
    var identities: [Identity.ID: String] = [:]
    var suggested: [String?] = []
    for subject in subjects {
      let contents: RoleContents
      switch subject {
      case .potential(let path, let name): contents = try await potential(at: path, name)
      case .existing(let id): contents = try await existing(id)
      }
      entitlements.merge(contents.entitlements) { first, _ in first }
      identities.merge(contents.identities ?? [:]) { first, _ in first }
      suggested.append(contents.suggestedName)
      roles.append(
        AccessComparison.ComparedRole(
          name: contents.name, entitlements: Set(contents.entitlements.keys),
          members: contents.identities.map { Set($0.keys) }))
    }
    guard let comparison = AccessComparison(roles) else {
      throw APIError(
        .misconfigured, operation: "compare",
        messages: ["From 2 to 6 roles can be compared, not \(roles.count)."])
    }
    return RoleComparison(
      comparison: comparison, entitlementNames: entitlements, identityNames: identities,
      suggestedNames: suggested)
  }

  private func potential(
    at path: RolePath, _ name: String
  ) async throws(APIError) -> RoleContents {
    let access = try await client.all(
      .popularities(of: path.role, in: path.session), priority: .background)
    let people = try await client.all(
      .identities(of: path.role, in: path.session), priority: .background)
    return RoleContents(
      name: name,
      entitlements: Dictionary(
        access.items.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first }),
      identities: people.problems.isEmpty
        ? Dictionary(
          people.items.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
        : nil,
      suggestedName: NameSuggestions(
        for: MemberTraits(of: people.items.map(\.attributes)), identityCount: people.items.count
      ).names.first)
  }

  private func existing(_ id: ExistingRole.ID) async throws(APIError) -> RoleContents {
    let role = try await roleThatExists(id)
    let found = await surroundings().roles.value?.first { $0.id.rawValue == id.rawValue }
    let names = Dictionary(
      role.entitlements.map { (Entitlement.ID($0.id.rawValue), $0.name ?? $0.id.rawValue) },
      uniquingKeysWith: { first, _ in first })
    let granted = found?.entitlements ?? Set(names.keys)
    let people = try? await rows(of: .assignedIdentities(of: id))
    return RoleContents(
      name: role.displayName,
      entitlements: Dictionary(
        uniqueKeysWithValues: granted.map { ($0, names[$0] ?? $0.rawValue) }),
      identities: people.map { people in
        Dictionary(
          people.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
      })
  }
}

extension EvidenceReader {
  /// An existing role. Its id is no potential role's, so the error says that of the id if there is no such role.
  private func roleThatExists(_ id: ExistingRole.ID) async throws(APIError) -> ExistingRole {
    do throws(APIError) {
      return try await ask(.existingRole(id))
    } catch {
      var (missing, message) = (error, "No role has the id '\(id)'.")
      switch error.kind {
      case .missing: break
      case .forbidden:
        message =
          "No potential role has the id '\(id)', and existing roles cannot be read: \(error.ignorance)."
      default: throw error
      }
      missing.kind = .missing
      missing.messages.insert(message, at: 0)
      throw missing
    }
  }
}

/// What is in a role.
private struct RoleContents {
  let name: String
  let entitlements: [Entitlement.ID: String]
  /// Nil if they are unknown.
  let identities: [Identity.ID: String]?
  /// A name that says who the identities of a potential role are; nil if nothing stands out among them.
  var suggestedName: String?
}

extension OverlapCounts {
  /// How two roles are related, in words.
  ///
  /// - Parameters:
  ///   - first: The name of the first.
  ///   - second: The name of the second.
  /// - Returns: A sentence without its full stop.
  package func words(_ first: String, _ second: String) -> String {
    let same = (similarity ?? 0).wholePercent
    return switch relation {
    case .same: "'\(first)' and '\(second)' are the same"
    case .firstInside: "'\(first)' is part of '\(second)' (\(same) % the same)"
    case .secondInside: "'\(second)' is part of '\(first)' (\(same) % the same)"
    case .overlapping: "'\(first)' and '\(second)' share \(shared.grouped) (\(same) % the same)"
    case .apart: "'\(first)' and '\(second)' share nothing"
    }
  }
}
