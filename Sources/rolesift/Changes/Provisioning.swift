import Journal
import Review
import RoleMining
import RoleMiningClient

/// Plans the provisioning of a potential role.
struct Provisioning: Sendable {
  let role: RoleOptions
  let name: String
  let owner: String
  let description: String?
  let includesMembers: Bool
  let isDirect: Bool
  let cut: CutOptions
  let rules: ConflictRulesFile?
  let acceptance: AcceptanceOptions

  /// Reads the entitlements that go in, and finds the owner.
  ///
  /// - Throws: `Failure` when the role cannot be provisioned, `APIError`.
  func plan(in tenant: OpenTenant) async throws -> ChangePlan<PotentialRole> {
    let found = try await role.read(from: tenant.client)
    let session = try role.session(of: found)
    try check(found)
    let owner = try await IdentitySearch(client: tenant.client).identity(owner, as: "owner")
    let kept = try await cut.kept(of: found.id, in: session, asking: tenant.client)
    guard !kept.items.isEmpty || !kept.problems.isEmpty else {
      throw Failure(
        .usage,
        "No entitlement of \(found.label) would go into the role, so nothing was sent. Lower "
          + "--min-popularity or omit --no-common-access.")
    }
    let check = try acceptance.accepting(
      await tenant.reader(with: rules).conflicts(
        of: found, at: RolePath(session: session, role: found.id), granting: kept.items),
      of: found)
    return ChangePlan(
      sentences: sentences(found, owner, kept) + check.sentences,
      changes: [change(found, session, owner, kept, check)])
  }

  private func check(_ role: PotentialRole) throws {
    switch role.provisionState {
    case .pending?:
      throw Failure(
        .failure,
        "\(role.label) is already being provisioned, so nothing was sent. "
          + "'rolesift roles watch \(role.id)' follows it.")
    case .complete?:
      throw Failure(
        .failure,
        "\(role.label) is already provisioned, as role \(role.roleID ?? "without an id"), so nothing "
          + "was sent.")
    default: break
    }
    if let state = role.session?.state, state.isUnfinished {
      throw Failure(
        .failure,
        "The session of \(role.label) is not ready (\(state.displayText)), so nothing was sent. "
          + "'rolesift sessions wait' waits for it.")
    }
  }

  private func sentences(
    _ role: PotentialRole, _ owner: PublicIdentity, _ kept: Page<RoleMiningEntitlement>
  ) -> [String] {
    let composition = Composition(of: kept.items, identityCount: role.identityCount ?? 0)
    return ["Provision \(role.label) as the role \(name.inQuotes):"]
      + ["  owner: \(owner.label)"]
      + ((description ?? role.description).map { ["  description: \($0.inQuotes)"] } ?? [])
      + ["  \(members(composition))"]
      + ["  \(entitlements(composition, of: role))"]
      + kept.items.listed { "  " + $0.label }
      + [unreadable(kept.problems)].compactMap(\.self)
  }

  /// The role gets every entitlement, including those that cannot be read here.
  private func unreadable(_ problems: [RowProblem]) -> String? {
    guard let entitlements = problems.unreadableEntitlements else { return nil }
    let condition = cut.minimum > 0 ? ", if popular enough" : ""
    let verb = problems.count == 1 ? "goes" : "go"
    return
      "  and \(entitlements), which also \(verb) in\(condition); their new grants are unknown"
  }

  private func members(_ composition: Composition) -> String {
    let identities = composition.identities.counted("identity", "identities")
    let grants = composition.newGrants.counted("new grant", "new grants")
    return includesMembers
      ? "request the role for its \(identities) (approvals may follow): \(grants)"
      : "do not request the role (for its \(identities): \(grants))"
  }

  private func entitlements(_ composition: Composition, of role: PotentialRole) -> String {
    let count = composition.entitlements.counted("entitlement", "entitlements")
    let whole = role.entitlementCount.map { " of \($0.grouped)" } ?? ""
    let place = isDirect ? "on the role itself" : "in access profiles"
    let sources = composition.applications.counted("application", "applications")
    return "\(count)\(whole), \(place), on \(sources):"
  }

  private func change(
    _ role: PotentialRole, _ session: RoleMiningSession.ID, _ owner: PublicIdentity,
    _ kept: Page<RoleMiningEntitlement>, _ check: ConflictCheck
  ) -> PlannedChange<PotentialRole> {
    let request = ProvisionRequest(
      roleName: name, roleDescription: description ?? role.description, ownerID: owner.id,
      includeIdentities: includesMembers, directlyAssignedEntitlements: isDirect)
    return PlannedChange(
      .provision(
        role.id, in: session, request, minimumPopularity: cut.minimum,
        includeCommonAccess: !cut.withoutCommonAccess),
      subject: "provision \(role.label) as \(name.inQuotes)",
      done:
        "Provisioning \(role.label) as \(name.inQuotes). 'rolesift roles watch \(role.id)' follows it.",
      statusCommand: "rolesift roles watch \(role.id)", conflicts: check,
      check: isStillShown(role, session, kept))
  }
}

extension Provisioning {
  /// Reads the entitlements again right before sending, so that the role holds exactly what was shown.
  private func isStillShown(
    _ role: PotentialRole, _ session: RoleMiningSession.ID, _ kept: Page<RoleMiningEntitlement>
  ) -> PlannedChange<PotentialRole>.Check {
    let (cut, shown, unreadable) = (cut, Set(kept.items.map(\.id)), kept.problems.count)
    return { client, reply in
      let now = try Operation<PotentialRole>.role(role.id).read(reply)
      let page = try await cut.kept(of: role.id, in: session, asking: client)
      let going = page.items
      let ids = Set(going.map(\.id))
      var differences = now.differences(from: role).map(Difference.role)
      if ids != shown {
        differences.append(
          .goingIn(
            added: going.filter { !shown.contains($0.id) },
            removedCount: shown.subtracting(ids).count))
      }
      if page.problems.count != unreadable {
        differences.append(.unreadable(before: unreadable, now: page.problems.count))
      }
      guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: .role(now)) }
    }
  }
}

extension PotentialRole {
  /// The provision state, as a sentence.
  var provisionWords: String {
    switch provisionState {
    case .pending?: "\(shortLabel): the role is being created (PENDING)."
    case .complete?:
      "\(shortLabel): the role was created (COMPLETE)\(roleID.map { ", with the id \($0)" } ?? "")."
    case .failed?: "\(shortLabel): the role could not be created (FAILED)."
    case let state?: "\(shortLabel): \(state)."
    case nil: "\(shortLabel): the tenant does not report the state."
    }
  }
}
