import FoundationEssentials

extension LookUp<Accepted> {
  /// Compares the potential role with what was asked for.
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

  /// T-49: looks for the entitlements among the ids that the role says are excluded.
  static func edit(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ edit: EditEntitlements
  ) -> Self {
    Self(.role(id, in: session), about: { $0.id == id }) { role, before, _ in
      let (now, earlier) = (role.excludedEntitlements, before?.excludedEntitlements)
      // The field is nullable: a tenant that tells it once means none when it does not.
      guard now != nil || earlier != nil else {
        return .unknown("The tenant does not say which entitlements are excluded.")
      }
      let excluded = Set(now ?? [])
      let done = edit.doneCount(in: excluded)
      let isDone = done == edit.wanted.count
      guard before != nil else {
        return isDone
          ? .somebodyDid(Accepted()) : .unknown("It is not known what was excluded before.")
      }
      // Exactly these and no others: that is most likely this request.
      if excluded == edit.applied(to: Set(earlier ?? [])) { return .happened(Accepted()) }
      if excluded == Set(earlier ?? []) { return .notSoFar }
      return isDone
        ? .somebodyDid(Accepted())
        : .unknown("\(done) of \(edit.wanted.count) entitlements are as they were asked for.")
    }
  }
}

extension LookUp<PotentialRole> {
  /// Asks how far the provisioning is (T-46). A potential role does not tell who asked for that, nor
  /// under which name; the role that was made of it does.
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
        let question = Operation<CreatedRole>.createdRole(CreatedRole.ID(created))
        return .answer(question.unread) { reply, sent in
          (try? question.read(reply)).map { request.isFulfilled(by: $0, sent: sent) } ?? false
        }
      },
      judge: { role, before, _ in
        guard role.isProvisionShown else { return .notSoFar }
        let state = role.provisionState ?? .complete
        guard !role.isProvisioned(like: before) else {
          return .unknown("The tenant says \(state), as it did before.")
        }
        guard state != .failed || before != nil else {
          return .unknown("The tenant says \(state), which may be the end of an earlier try.")
        }
        return .somebodyDid(role)
      })
  }
}

extension PotentialRole {
  /// T-17: nothing said is taken for a potential role of which nothing was made.
  fileprivate var isProvisionShown: Bool {
    (provisionState ?? (roleID == nil ? .potential : .complete)) != .potential
  }

  fileprivate func isProvisioned(like before: PotentialRole?) -> Bool {
    before.map { $0.provisionState == provisionState && $0.roleID == roleID } ?? false
  }
}

extension ProvisionRequest {
  /// Whether a role says what only this request asked for: its name, its owner, its description, and that
  /// it was created since.
  fileprivate func isFulfilled(by role: CreatedRole, sent: Date) -> Bool {
    role.name == roleName && role.owner?.id == ownerID
      && roleDescription.map { $0 == role.description ?? "" } ?? true
      && role.created.map { $0 >= sent } ?? false
  }
}

extension PotentialRoleChange {
  /// For each field that changes whether a role has it as wanted; nil where it does not say (T-20). No
  /// description is an empty one.
  fileprivate func agreements(with role: PotentialRole) -> [Bool?] {
    [
      name.map { wanted in role.name.map { $0 == wanted } },
      description.map { .some($0 == role.description ?? "") },
      isSaved.map { wanted in role.isSaved.map { $0 == wanted } },
    ].compactMap(\.self)
  }

  /// Whether nobody else would have asked for it: a new name or description is one's own, being saved is
  /// what anybody can ask for.
  fileprivate func isOwn(beside before: PotentialRole?) -> Bool {
    name.map { $0 != before?.name } ?? false
      || description.map { $0 != before?.description ?? "" } ?? false
  }
}

extension EditEntitlements {
  fileprivate var wanted: Set<Entitlement.ID> { Set(ids) }

  /// What is excluded after it.
  fileprivate func applied(to excluded: Set<Entitlement.ID>) -> Set<Entitlement.ID> {
    exclude == false ? excluded.subtracting(wanted) : excluded.union(wanted)
  }

  /// How many of the entitlements are as they were asked for.
  fileprivate func doneCount(in excluded: Set<Entitlement.ID>) -> Int {
    let count = wanted.intersection(excluded).count
    return exclude == false ? wanted.count - count : count
  }
}
