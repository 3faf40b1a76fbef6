import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient

extension EvidenceReader {
  /// What a potential role conflicts with.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - path: Where it is.
  ///   - entitlements: What it would grant; nil for all that it has.
  ///   - walking: Receives the number of people asked about so far. If given, the tenant is asked person by person,
  ///     unless it says at once who holds what and no policy is only a query.
  /// - Returns: What was checked and found; what cannot be known says why.
  /// - Throws: `APIError` if the role's entitlements cannot be read, or if the run was cancelled.
  package func conflicts(
    of role: PotentialRole, at path: RolePath,
    granting entitlements: [RoleMiningEntitlement]? = nil,
    walking: (@Sendable (Int) -> Void)? = nil
  ) async throws(APIError) -> ConflictCheck {
    let rules = await conflictRules()
    guard !rules.basis.isEmpty || !rules.queries.isEmpty else {
      return ConflictCheck(granting: [], by: rules, people: nil, identityCount: nil)
    }
    let rows: [RoleMiningEntitlement] =
      if let entitlements {
        entitlements
      } else {
        try await client.all(
          .popularities(of: path.role, in: path.session), priority: .background
        ).items
      }
    var people = Knowledge<PeopleAccess>.unknown("the tenant was not asked")
    if !rules.basis.isEmpty { people = try await peopleAtOnce(of: path, granting: rows) }
    if let walking, people.value?.leavesQueries(of: rules) ?? true {
      let asked = try await peopleOneByOne(of: path, granting: rows, walking)
      people = asked.completing(people)
    }
    return ConflictCheck(
      granting: rows, by: rules, people: people, identityCount: role.identityCount)
  }

  /// What people hold of the access that the rules mention, if the tenant says so in one answer.
  func peopleAtOnce(
    of path: RolePath, granting rows: [RoleMiningEntitlement]
  ) async throws(APIError) -> Knowledge<PeopleAccess> {
    do throws(APIError) {
      return .known(try await peopleAccess(of: path, knowing: rows.map { NamedAccess($0) }))
    } catch {
      if error.kind == .cancelled { throw error }
      guard error.kind == .missing else { return .unknown(error.ignorance) }
      // The role is there, so the tenant is not one of this program.
      offersNoEvidence(error)
      return .unknown("the tenant must be asked person by person")
    }
  }

  private func peopleOneByOne(
    of path: RolePath, granting rows: [RoleMiningEntitlement],
    _ progress: @Sendable (Int) -> Void
  ) async throws(APIError) -> Knowledge<PeopleAccess> {
    var walk = HoldingsWalk(path, entitlements: rows)
    do throws(APIError) {
      while walk.peopleAccess == nil {
        try await walk.goOn(with: self)
        progress(walk.askedCount)
      }
    } catch {
      if error.kind == .cancelled { throw error }
      return .unknown(error.ignorance)
    }
    return walk.peopleAccess.map { .known($0) } ?? .unknown("")
  }
}

extension Knowledge<PeopleAccess> {
  /// What asking person by person has found out or, if it failed, what the tenant said at once.
  fileprivate func completing(_ atOnce: Self) -> Self {
    guard case .unknown(let reason) = self, var access = atOnce.value else { return self }
    access.predicted = .unknown(reason)
    return .known(access)
  }
}
