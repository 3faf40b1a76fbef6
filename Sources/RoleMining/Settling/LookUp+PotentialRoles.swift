import FoundationEssentials

extension LookUp<Accepted> {
  /// Compares the potential role with the request.
  static func change(
    _ id: PotentialRole.ID, _ question: Operation<PotentialRole>, _ change: PotentialRoleChange
  ) -> Self {
    Self(question, about: { $0.id == id }) { role, before, _ in
      Settlement(
        change.agreements(with: role), before: before.map(change.agreements),
        isUntouched: before.map { role.differences(from: $0).isEmpty } ?? false,
        isOwn: change.isOwn(beside: before))
    }
  }

  /// T-49: looks for the entitlements among the role's excluded ids.
  static func edit(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ edit: EditEntitlements
  ) -> Self {
    Self(.role(id, in: session), about: { $0.id == id }) { role, before, _ in
      let (now, earlier) = (role.excludedEntitlements, before?.excludedEntitlements)
      // The field is nullable: if a tenant has stated it once, a missing field means none.
      guard now != nil || earlier != nil else {
        return .unknown("The tenant does not state the excluded entitlements.")
      }
      let excluded = Set(now ?? [])
      let done = edit.doneCount(in: excluded)
      let isDone = done == edit.wanted.count
      guard before != nil else {
        return isDone
          ? .somebodyDid(Accepted()) : .unknown("The entitlements excluded before are unknown.")
      }
      // Exactly these and no others: most likely this request.
      if excluded == edit.applied(to: Set(earlier ?? [])) { return .happened(Accepted()) }
      if excluded == Set(earlier ?? []) { return .notSoFar }
      return isDone
        ? .somebodyDid(Accepted())
        : .unknown("\(done) of \(edit.wanted.count) entitlements are as requested.")
    }
  }
}

extension LookUp<PotentialRole> {
  /// Reads the provision state (T-46). A potential role does not state who requested it, nor under which
  /// name; the created role does.
  static func provision(_ id: PotentialRole.ID, _ request: ProvisionRequest) -> Self {
    Self(
      .role(id), about: { $0.id == id },
      isShownBy: { answer, before in
        answer.id == id && answer.isProvisionShown && !answer.isProvisioned(like: before)
      },
      evidence: { role in
        guard let created = role.roleID else {
          return role.provisionState == .pending ? .later : .none
        }
        let question = Operation<ExistingRole>.existingRole(ExistingRole.ID(created))
        return .answer(question.unread) { reply, sent in
          (try? question.read(reply)).map { request.isFulfilled(by: $0, sent: sent) } ?? false
        }
      },
      judge: { role, before, _ in
        guard role.isProvisionShown else { return .notSoFar }
        let state = role.provisionState ?? .complete
        guard !role.isProvisioned(like: before) else {
          return .unknown("The provision state is \(state), as before.")
        }
        guard state != .failed || before != nil else {
          return .unknown("The provision state is \(state), which may be from an earlier attempt.")
        }
        return .somebodyDid(role)
      })
  }
}

extension PotentialRole {
  /// T-17: a missing state counts as not provisioned.
  fileprivate var isProvisionShown: Bool {
    (provisionState ?? (roleID == nil ? .potential : .complete)) != .potential
  }

  fileprivate func isProvisioned(like before: PotentialRole?) -> Bool {
    before.map { $0.provisionState == provisionState && $0.roleID == roleID } ?? false
  }
}

extension ProvisionRequest {
  /// Whether a role matches what only this request asked for: its name, owner and description, and a
  /// creation date since then.
  fileprivate func isFulfilled(by role: ExistingRole, sent: Date) -> Bool {
    role.name == roleName && role.owner?.id == ownerID
      && roleDescription.map { $0 == role.description ?? "" } ?? true
      && role.created.map { $0 >= sent } ?? false
  }
}

extension PotentialRoleChange {
  /// For each field that changes, whether the role has the new value; nil if it does not state it (T-20).
  /// A missing description is an empty one.
  fileprivate func agreements(with role: PotentialRole) -> [Bool?] {
    [
      name.map { wanted in role.name.map { $0 == wanted } },
      description.map { .some($0 == role.description ?? "") },
      isSaved.map { wanted in role.isSaved.map { $0 == wanted } },
    ].compactMap(\.self)
  }

  /// Whether nobody else would have requested it: a new name or description is distinctive, the saved state
  /// is not.
  fileprivate func isOwn(beside before: PotentialRole?) -> Bool {
    name.map { $0 != before?.name } ?? false
      || description.map { $0 != before?.description ?? "" } ?? false
  }
}

extension EditEntitlements {
  fileprivate var wanted: Set<Entitlement.ID> { Set(ids) }

  /// The excluded entitlements afterwards.
  fileprivate func applied(to excluded: Set<Entitlement.ID>) -> Set<Entitlement.ID> {
    exclude == false ? excluded.subtracting(wanted) : excluded.union(wanted)
  }

  /// How many of the entitlements are as requested.
  fileprivate func doneCount(in excluded: Set<Entitlement.ID>) -> Int {
    let count = wanted.intersection(excluded).count
    return exclude == false ? wanted.count - count : count
  }
}
