import Review
import RoleMining
import RoleMiningClient

/// A role that is to be made of a potential role.
struct Provisioning: Sendable {
  let role: RoleOptions
  let name: String
  let owner: String
  let description: String?
  let includesMembers: Bool
  let isDirect: Bool
  let cut: CutOptions

  /// Reads what goes in and who owns it.
  ///
  /// - Throws: `Failure` when it cannot be meant, `APIError`.
  func plan(in tenant: OpenTenant) async throws -> ChangePlan<PotentialRole> {
    let found = try await role.read(from: tenant.client)
    let session = try role.session(of: found)
    try check(found)
    let owner = try await IdentitySearch(client: tenant.client).identity(owner, as: "owner")
    let kept = try await cut.kept(of: found.id, in: session, asking: tenant.client)
    guard !kept.items.isEmpty || !kept.problems.isEmpty else {
      throw Failure(
        .usage,
        "No entitlement of the potential role \(found.label) would go into the role, so nothing was "
          + "sent: lower --min-popularity, or leave out --no-common-access.")
    }
    return ChangePlan(
      sentences: sentences(found, owner, kept), changes: [change(found, session, owner, kept)]
    )
  }

  private func check(_ role: PotentialRole) throws {
    switch role.provisionState {
    case .pending?:
      throw Failure(
        .failure,
        "The potential role \(role.label) is being provisioned already, so nothing was sent: "
          + "'rolesift roles watch \(role.id)' follows it.")
    case .complete?:
      throw Failure(
        .failure,
        "The potential role \(role.label) was provisioned already, as role "
          + "\(role.roleID ?? "without an id"), so nothing was sent.")
    default: break
    }
    if let state = role.session?.state, state.isUnfinished {
      throw Failure(
        .failure,
        "The session of the potential role \(role.label) is not ready (\(state)), so nothing was "
          + "sent: 'rolesift sessions wait' waits for it.")
    }
  }

  private func sentences(
    _ role: PotentialRole, _ owner: PublicIdentity, _ kept: Page<RoleMiningEntitlement>
  ) -> [String] {
    let composition = Composition(of: kept.items, identityCount: role.identityCount ?? 0)
    return ["Make the role \(name.inQuotes) of the potential role \(role.label):"]
      + ["  owner: \(owner.label)"]
      + ((description ?? role.description).map { ["  description: \($0.inQuotes)"] } ?? [])
      + ["  \(members(composition))"]
      + ["  \(entitlements(composition, of: role))"]
      + kept.items.listed { "  " + $0.label }
      + [unreadable(kept.problems)].compactMap(\.self)
  }

  /// The tenant makes the role of all that it has, whether it can be read here or not.
  private func unreadable(_ problems: [RowProblem]) -> String? {
    guard let entitlements = problems.unreadableEntitlements else { return nil }
    let condition = cut.minimum > 0 ? " if popular enough" : ""
    let verb = problems.count == 1 ? "goes" : "go"
    return
      "  and \(entitlements), which \(verb) in\(condition), with new grants that nobody can count"
  }

  private func members(_ composition: Composition) -> String {
    let people = composition.identities.counted("identity", "identities")
    let grants = composition.newGrants.counted("new grant", "new grants")
    return includesMembers
      ? "members: access requests are made for \(people), which is \(grants)"
      : "members: none (for \(people) it would be \(grants))"
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
    _ kept: Page<RoleMiningEntitlement>
  ) -> PlannedChange<PotentialRole> {
    let request = ProvisionRequest(
      roleName: name, roleDescription: description ?? role.description, ownerID: owner.id,
      includeIdentities: includesMembers, directlyAssignedEntitlements: isDirect)
    return PlannedChange(
      .provision(
        role.id, in: session, request, minimumPopularity: cut.minimum,
        includeCommonAccess: !cut.withoutCommonAccess),
      subject: "the provisioning of \(role.label)",
      done:
        "The role \(name.inQuotes) is being made; 'rolesift roles watch \(role.id)' follows it.",
      statusCommand: "rolesift roles watch \(role.id)", check: isStillShown(role, session, kept))
  }
}

extension Provisioning {
  /// Reads once more what goes in, right before it is sent: what was shown is what is made.
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
  /// How far its provisioning is, in words.
  var provisionWords: String {
    switch provisionState {
    case .pending?: "\(shortLabel): the role is being made (PENDING)."
    case .complete?:
      "\(shortLabel): the role is there (COMPLETE)\(roleID.map { ", with the id \($0)" } ?? "")."
    case .failed?: "\(shortLabel): the role could not be made (FAILED)."
    case let state?: "\(shortLabel): \(state)."
    case nil: "\(shortLabel): the tenant does not say how far it is."
    }
  }
}
