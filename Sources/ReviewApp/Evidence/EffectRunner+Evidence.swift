import Review
import RoleEvidence
import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// Answers a question about a role.
  func run(_ request: EvidenceRequest) async -> Answer? {
    switch request {
    case .findings(let path, let size):
      .evidence(
        .findings(
          path,
          await result { () async throws(APIError) in
            try await evidence.findings(on: path, roleSize: size)
          }))
    case .privileged(let path, let ids):
      .evidence(
        .privileged(
          path,
          await result { () async throws(APIError) in try await evidence.privileged(among: ids) }))
    case .holdings(let path):
      .evidence(
        .holdings(
          path, await result { () async throws(APIError) in try await evidence.holdings(of: path) })
      )
    case .surroundings(let again):
      .evidence(.surroundings(await evidence.surroundings(again: again)))
    case .conflictRules(let again):
      .evidence(.conflictRules(await evidence.conflictRules(again: again)))
    case .people(let path, let access):
      .evidence(
        .people(
          path,
          await result { () async throws(APIError) in
            try await evidence.peopleAccess(of: path, knowing: access)
          }))
    case .existingMembers(let path, let access):
      await existingMembers(granting: access).map { .evidence(.existingMembers(path, $0)) }
    case .who(let roles):
      .evidence(
        .who(roles, await result { () async throws(APIError) in try await evidence.who(in: roles) })
      )
    case .sessionNames(let path, let traits, let template):
      // Only a run that was cancelled has no answer.
      (try? await evidence.sessionNames(for: traits, at: path, template))
        .map { .evidence(.sessionNames(path, $0)) }
    case .ruleIdentities(let path, let query):
      .evidence(
        .ruleIdentities(
          path, query: query,
          await result { () async throws(APIError) in
            try await evidence.identities(of: path, rule: query)
          }))
    case .comparison(let roles):
      .evidence(
        .comparison(
          roles,
          await result { () async throws(APIError) in
            try await evidence.comparison(of: roles)
          }))
    case .session(let id):
      .evidence(
        .session(
          id, await result { () async throws(APIError) in try await evidence.findings(on: id) }))
    case .walk(let walk): await goOn(walk)
    case .siblings(let walk): await goOn(walk)
    case .accepted(let walk): await goOn(walk)
    case .acceptedHoldings(let walk): await goOn(walk)
    case .created(let job, let id):
      .evidence(.created(job, await run(.existingRole(id), priority: .background)))
    case .whoAtRest(let path, let generation): await whoAtRest(path, generation)
    }
  }

  private func goOn(_ walk: HoldingsWalk) async -> Answer {
    var walk = walk
    do throws(APIError) {
      try await walk.goOn(with: evidence)
      return .evidence(.walk(walk, nil))
    } catch {
      return .evidence(.walk(walk, error))
    }
  }

  private func goOn(_ walk: SiblingsWalk) async -> Answer {
    var walk = walk
    do throws(APIError) {
      try await walk.goOn(with: evidence)
      return .evidence(.siblings(walk, nil))
    } catch {
      return .evidence(.siblings(walk, error))
    }
  }

  private func existingMembers(
    granting access: Set<Entitlement.ID>
  ) async -> Knowledge<[ExistingAccess]>? {
    do throws(APIError) {
      return try await evidence.existingRoles(granting: access)
    } catch {
      return nil
    }
  }

  /// Waits until the cursor rests on a role before it is read, so that scrolling through a list costs no requests.
  private func whoAtRest(_ path: RolePath, _ generation: Int) async -> Answer? {
    await newestRest.begin(generation)
    guard await pause(.milliseconds(300)), await newestRest.isNewest(generation),
      let who = try? await evidence.who(inRoleAt: path)
    else { return nil }
    return .evidence(.who([path.role], .success([who])))
  }

  private func result<Value: Sendable>(
    _ work: () async throws(APIError) -> Value
  ) async -> Result<Value, APIError> {
    do throws(APIError) { return .success(try await work()) } catch { return .failure(error) }
  }
}
