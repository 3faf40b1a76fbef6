import FoundationEssentials

extension LookUp<Accepted> {
  /// Compares the potential role with what was asked for.
  static func change(_ role: Operation<PotentialRole>, _ change: PotentialRoleChange) -> Self {
    Self(role) { role, before, _ in
      let agreements = change.agreements(with: role)
      let isAsBefore = before.map { role.differences(from: $0).isEmpty }
      guard !agreements.allSatisfy({ $0 == true }) else {
        // A name or a description is one's own; being saved is what anybody can ask for.
        let isOwn = change.name.map { $0 != before?.name } ?? false || change.describes(before)
        return isOwn || isAsBefore == true ? .happened(Accepted()) : .somebodyDid(Accepted())
      }
      if isAsBefore == true { return .notSoFar }
      return agreements.contains(false)
        ? .unknown("The tenant shows something else than was asked for.")
        : .unknown("The tenant does not say what it has there.")
    }
  }

  /// T-49: looks for the entitlements among the ids that the role says are excluded.
  static func edit(_ role: Operation<PotentialRole>, _ edit: EditEntitlements) -> Self {
    Self(role) { role, before, _ in
      guard let excluded = role.excludedEntitlements.map(Set.init) else {
        return .unknown("The tenant does not say which entitlements are excluded.")
      }
      let wanted = Set(edit.ids)
      let count = wanted.intersection(excluded).count
      let done = edit.exclude == false ? wanted.count - count : count
      guard let earlier = before?.excludedEntitlements.map(Set.init) else {
        return done == wanted.count
          ? .somebodyDid(Accepted()) : .unknown("It is not known what was excluded before.")
      }
      let expected =
        edit.exclude == false ? earlier.subtracting(wanted) : earlier.union(wanted)
      if excluded == expected { return .happened(Accepted()) }
      if excluded == earlier { return .notSoFar }
      return done == wanted.count
        ? .somebodyDid(Accepted())
        : .unknown("\(done) of \(wanted.count) entitlements are as they were asked for.")
    }
  }
}

extension LookUp<PotentialRole> {
  /// Asks how far the provisioning is (T-46). A potential role does not tell who asked for that, nor
  /// under which name.
  static func provision(_ id: PotentialRole.ID) -> Self {
    Self(.role(id), isShownBy: \.isProvisionShown) { role, before, _ in
      guard role.isProvisionShown else { return .notSoFar }
      if let before, before.provisionState == role.provisionState, before.roleID == role.roleID {
        return .unknown("The tenant says \(role.provisionState ?? .complete), as it did before.")
      }
      guard role.provisionState != .failed || before != nil else {
        return .unknown("The tenant says FAILED, which may be the end of an earlier try.")
      }
      return .somebodyDid(role)
    }
  }
}

extension PotentialRole {
  /// T-17: nothing said is taken for a potential role of which nothing was made.
  fileprivate var isProvisionShown: Bool {
    (provisionState ?? (roleID == nil ? .potential : .complete)) != .potential
  }
}

extension PotentialRoleChange {
  /// For each field that changes whether a role has it as wanted; nil where it does not say (T-20).
  fileprivate func agreements(with role: PotentialRole) -> [Bool?] {
    [
      name.map { .some($0 == role.name) },
      description.map { .some($0 == role.description ?? "") },
      isSaved.map { wanted in role.isSaved.map { $0 == wanted } },
    ].compactMap(\.self)
  }

  /// Whether it gives a role another description than it had.
  fileprivate func describes(_ before: PotentialRole?) -> Bool {
    description.map { $0 != before?.description ?? "" } ?? false
  }
}
