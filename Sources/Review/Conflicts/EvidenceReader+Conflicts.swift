import RoleEvidence
import RoleMining
import RoleMiningClient

extension EvidenceReader {
  /// The conflict rules; the first caller reads them, later ones get the same.
  ///
  /// - Parameter again: Whether to read them again.
  /// - Returns: The rules of the tenant's policies, as far as it shows them, and those of the file.
  package func conflictRules(again: Bool = false) async -> ConflictRules {
    if again { readingRules = nil }
    if let readingRules { return await readingRules.value }
    let task = Task { await readConflictRules() }
    readingRules = task
    return await task.value
  }

  private func readConflictRules() async -> ConflictRules {
    var rules = ConflictRules(policies: .known([]), file: rulesFile)
    do throws(APIError) {
      let listed = try await rows(of: .conflictPolicies)
      rules.policies = .known(listed.compactMap(ConflictRule.init))
      rules.queries = listed.filter { $0.criteria == nil }.map {
        NamedReference(id: Identifier($0.id.rawValue), name: $0.name)
      }
      rules.catalog = listed.flatMap(\.namedAccess)
    } catch {
      rules.policies = .unknown(error.ignorance)
    }
    do throws(APIError) {
      for names in rulesFile?.entitlementNames.split(intoTextsOf: Self.longestNames) ?? [] {
        rules.catalog += try await rows(of: .entitlementDetails(named: names)).map(NamedAccess.init)
      }
    } catch {
      rules.catalogDoubt = error.ignorance
    }
    return rules
  }

  /// How many characters of names go into one request, whose query holds them.
  private static let longestNames = 1_500

  /// What the identities of a role hold of the access that the rules mention, if the tenant is one of this program.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - access: Its entitlements, which the rules may mean by name.
  /// - Returns: Who holds what.
  /// - Throws: `APIError`, including that of a tenant that does not say so in one answer.
  package func peopleAccess(
    of path: RolePath, knowing access: [NamedAccess]
  ) async throws(APIError) -> PeopleAccess {
    let rules = await conflictRules()
    let ids = rules.book(knowing: access).entitlements.sorted()
    var people = PeopleAccess(names: rules.entitlementNames)
    for start in stride(from: 0, to: ids.count, by: 100) {
      let part = Array(ids[start..<min(start + 100, ids.count)])
      people.add(try await ask(.holdings(of: path.role, entitlements: part)))
    }
    return people
  }

  /// Which of the policies that are only a query somebody would violate with more access.
  ///
  /// - Parameters:
  ///   - identity: The person.
  ///   - access: The access.
  /// - Returns: The policies.
  /// - Throws: `APIError`.
  func predictedViolations(
    by identity: Identity.ID, with access: [Entitlement.ID]
  ) async throws(APIError) -> [NamedReference] {
    let queries = Set(await conflictRules().queries.map(\.id))
    return try await ask(
      .predictedViolations(ProspectiveAccess(identityID: identity, access: access))
    ).violations.compactMap(\.policy).filter { queries.contains($0.id) }
  }
}

extension ConflictPolicy {
  /// The entitlements of both sides.
  fileprivate var namedAccess: [NamedAccess] {
    let sides = [criteria?.left, criteria?.right].compactMap(\.self)
    return sides.flatMap(\.entitlements).map { entitlement in
      NamedAccess(
        id: Entitlement.ID(entitlement.id.rawValue), names: [entitlement.name].compactMap(\.self))
    }
  }
}

extension NamedAccess {
  /// The names in what the tenant says about an entitlement.
  fileprivate init(_ detail: EntitlementDetail) {
    self.init(
      id: detail.id, names: [detail.name].compactMap(\.self), sourceName: detail.source?.name,
      sourceID: detail.source.map { Source.ID($0.id.rawValue) })
  }
}

extension ConflictRulesFile {
  /// The names that its rules give to entitlements, each once, in the order of the file.
  fileprivate var entitlementNames: [String] {
    var seen: Set<String> = []
    return rules.flatMap { $0.left + $0.right }.compactMap { access in
      guard case .named(let name, _) = access, seen.insert(name).inserted else { return nil }
      return name
    }
  }
}

extension [String] {
  /// The texts in parts, each of them one text or several with at most so many characters in total.
  fileprivate func split(intoTextsOf length: Int) -> [[String]] {
    var parts: [[String]] = []
    var rest = 0
    for text in self {
      if parts.isEmpty || text.count > rest {
        parts.append([])
        rest = length
      }
      parts[parts.count - 1].append(text)
      rest -= text.count
    }
    return parts
  }
}
