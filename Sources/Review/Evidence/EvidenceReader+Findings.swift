import RoleEvidence
import RoleMining
import RoleMiningClient

extension EvidenceReader {
  /// How many identities of a larger role are looked at.
  package static let sampleSize = 1_000

  /// What can be known about the identities of a role: counted by the tenant itself if it is a local tenant,
  /// otherwise by their attributes, with at most twelve counts.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - roleSize: The number of its identities; nil if unknown.
  /// - Returns: What was found.
  /// - Throws: `APIError` if the identities cannot be read.
  package func findings(
    on path: RolePath, roleSize: Int?
  ) async throws(APIError) -> RoleFindings {
    let absence: APIError
    do throws(APIError) {
      return RoleFindings(try await ask(.evidence(of: path.role)))
    } catch {
      guard error.isRefusal, error.kind != .unauthorized, error.kind != .throttled else {
        throw error
      }
      absence = error
    }
    let findings = try await findingsFromMembers(of: path, roleSize: roleSize)
    // The role is there, so it is not a local tenant.
    offersNoEvidence(absence)
    return findings
  }

  private func findingsFromMembers(
    of path: RolePath, roleSize: Int?
  ) async throws(APIError) -> RoleFindings {
    let members = try await sample(of: path, roleSize: roleSize)
    let size = max(roleSize ?? 0, members.count)
    let attributes = members.map(\.attributes)
    let inquiry = RuleInquiry(members: attributes, roleSize: size)
    var answers: [MembershipRule: Int] = [:]
    var doubt: String?
    for rule in inquiry.questions {
      do throws(APIError) {
        answers[rule] = try await count(of: rule.searchQuery)
      } catch {
        if error.kind == .cancelled { throw error }
        doubt = error.ignorance
        break
      }
    }
    // A manager may be one of the identities.
    let names = Dictionary(
      members.compactMap { member in member.name.map { (member.id.rawValue, $0) } },
      uniquingKeysWith: { first, _ in first })
    return RoleFindings(
      roleSize: size, basis: members.count < size ? .sample(members.count) : .everyone,
      traits: MemberTraits(of: attributes).naming(managers: names),
      rules: inquiry.front(answers).map { $0.naming(managers: names) }, ruleDoubt: doubt,
      fit: .unknown("only a local tenant says who holds what"))
  }

  /// All identities of a role or, if it is large, pages at even distances, the same ones each time.
  private func sample(
    of path: RolePath, roleSize: Int?
  ) async throws(APIError) -> [RoleMiningIdentity] {
    let listing = Listing.identities(of: path.role, in: path.session)
    guard let roleSize, roleSize > Self.sampleSize else {
      return try await ask(listing, limit: roleSize ?? Self.sampleSize)
    }
    let pageSize = listing.maximumPageSize
    let pageCount = Self.sampleSize / pageSize
    var rows: [RoleMiningIdentity] = []
    for page in 0..<pageCount {
      let offset = page * (roleSize - pageSize) / (pageCount - 1)
      rows += try await ask(listing.page(offset: offset, limit: pageSize)).items
    }
    return rows
  }

  private func ask<Row, Fields>(
    _ listing: Listing<Row, Fields>, limit: Int
  ) async throws(APIError) -> [Row] {
    try await client.all(listing, limit: limit, priority: .background).items
  }

  /// What is known about entitlements themselves, a hundred at a time.
  ///
  /// - Parameter ids: The entitlements.
  /// - Returns: Those that are privileged; unknown if the tenant says it of none.
  /// - Throws: `APIError`.
  package func privileged(
    among ids: [Entitlement.ID]
  ) async throws(APIError) -> Knowledge<Set<Entitlement.ID>> {
    var found: Set<Entitlement.ID> = []
    var isTold = ids.isEmpty
    for start in stride(from: 0, to: ids.count, by: 100) {
      let part = Array(ids[start..<min(start + 100, ids.count)])
      let page = try await ask(Listing.entitlementDetails(part).page(limit: 100))
      isTold = isTold || page.items.contains { $0.isPrivileged != nil }
      found.formUnion(page.items.lazy.filter { $0.isPrivileged == true }.map(\.id))
    }
    return isTold ? .known(found) : .unknown("the tenant does not say it")
  }
}

extension RoleFindings {
  /// What a local tenant counted.
  package init(_ evidence: TenantEvidence) {
    self.init(
      roleSize: evidence.memberCount, basis: .organization(size: evidence.identityCount),
      traits: MemberTraits(
        roleSize: evidence.memberCount,
        shares: evidence.values.map {
          ValueShare($0, roleSize: evidence.memberCount, organizationSize: evidence.identityCount)
        }),
      rules: evidence.rules.map { RatedRule($0, roleSize: evidence.memberCount) },
      fit: .known(
        RoleFit(
          coreCount: evidence.coreCount, outliers: evidence.outliers,
          candidates: evidence.candidates)),
      origin: evidence.origin)
  }
}

extension ValueShare {
  /// How often a value occurs, as counted by a local tenant.
  ///
  /// - Parameters:
  ///   - value: The counts.
  ///   - roleSize: The number of the role's identities.
  ///   - organizationSize: The number of identities in the organisation; nil if its counts are not known.
  package init(_ value: TenantEvidence.Value, roleSize: Int, organizationSize: Int?) {
    self.init(
      attribute: value.attribute, value: value.value, roleCount: value.memberCount,
      roleSize: roleSize,
      organizationCount: organizationSize == nil ? nil : value.organizationCount,
      organizationSize: organizationSize)
    name = value.name
  }
}

extension RatedRule {
  init(_ rule: TenantEvidence.Rule, roleSize: Int) {
    self.init(
      MembershipRule(
        rule.conditions.map { RuleCondition($0.attribute, $0.values, names: $0.names ?? [:]) }),
      RuleFigures(
        matchedMembers: rule.matchingMemberCount, members: roleSize, matched: rule.matchCount))
  }
}

extension EvidenceReader {
  /// Who holds which of a role's entitlements, if the tenant says so, or else the role's export archive.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - granted: Its entitlements; nil to read them if they are needed.
  /// - Returns: The holdings.
  /// - Throws: `APIError`.
  package func holdings(
    of path: RolePath, granting granted: [RoleMiningEntitlement]? = nil
  ) async throws(APIError) -> TenantHoldings {
    do throws(APIError) {
      return try await ask(.holdings(of: path.role))
    } catch {
      guard error.isRefusal, error.kind != .unauthorized, error.kind != .throttled,
        let found = try await archivedHoldings(of: path, granting: granted)
      else { throw error }
      return found
    }
  }

  /// Who the identities of listed roles are, if the tenant says so.
  ///
  /// - Parameter roles: The roles.
  /// - Returns: What was found.
  /// - Throws: `APIError`.
  package func who(
    in roles: [PotentialRole.ID]
  ) async throws(APIError) -> [PotentialRoleWho] {
    try await ask(.who(in: roles))
  }
}

extension EvidenceReader {
  /// Who the identities of a role are, by the attribute counts that come with it.
  ///
  /// - Parameter path: The role.
  /// - Returns: What stands out.
  /// - Throws: `APIError`.
  package func who(inRoleAt path: RolePath) async throws(APIError) -> PotentialRoleWho {
    let role = try await ask(.role(path.role, in: path.session))
    let traits = MemberTraits(role.identityDistribution ?? [])
    return PotentialRoleWho(
      id: path.role,
      values: traits.shares.map {
        TenantEvidence.Value(
          attribute: $0.attribute, value: $0.value, memberCount: $0.roleCount,
          organizationCount: $0.roleCount)
      }, memberCount: traits.roleSize)
  }
}

extension MemberTraits {
  /// What a local tenant says about a listed role.
  package init(_ who: PotentialRoleWho) {
    self.init(
      roleSize: who.memberCount,
      shares: who.values.map { ValueShare($0, roleSize: who.memberCount, organizationSize: nil) })
  }
}
