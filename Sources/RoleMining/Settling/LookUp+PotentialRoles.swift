extension LookUp<Accepted> {
  /// Compares the potential role with what was asked for.
  static func change(_ id: PotentialRole.ID, _ change: PotentialRoleChange) -> Self {
    Self(.role(id)) { role, _ in
      var agreements: [Bool?] = []
      if let name = change.name { agreements.append(name == role.name) }
      if let description = change.description {
        agreements.append(description == role.description ?? "")
      }
      // T-20: absent is unknown.
      if let isSaved = change.isSaved { agreements.append(role.isSaved.map { $0 == isSaved }) }
      return Settlement(agreements: agreements)
    }
  }

  /// Looks for the entitlements among those that are left out.
  static func edit(
    _ id: PotentialRole.ID, in session: RoleMiningSession.ID, _ edit: EditEntitlements
  ) -> Self {
    Self(Listing.excluded(from: id, in: session).page(count: true)) { page, _ in
      let wanted = Set(edit.ids)
      let found = wanted.intersection(page.items.map(\.id)).count
      guard page.isWhole || found == wanted.count else {
        return .unknown("The list of what is left out is too long to be read at once.")
      }
      switch edit.exclude == false ? wanted.count - found : found {
      case wanted.count: return .happened(Accepted())
      case 0: return .didNotHappen
      case let done:
        return .unknown("\(done) of \(wanted.count) entitlements are as they were asked for.")
      }
    }
  }
}

extension LookUp<PotentialRole> {
  /// Asks how far the provisioning is (T-46). Without a clue to what was before, what looks like the
  /// outcome of this request is taken for it.
  static func provision(_ id: PotentialRole.ID) -> Self {
    Self(.role(id)) { role, clues in
      // T-17: nothing said is taken for a potential role of which nothing was made.
      let state = role.provisionState ?? (role.roleID == nil ? .potential : .complete)
      guard state != .potential else { return .didNotHappen }
      if let before = clues.before, before.provisionState == role.provisionState,
        before.roleID == role.roleID
      {
        return .unknown("The tenant says \(state), as it did before.")
      }
      guard state != .failed || clues.before != nil else {
        return .unknown("The tenant says \(state), which may be the end of an earlier try.")
      }
      return .happened(role)
    }
  }
}

extension Page {
  /// Whether this, the first page, is the whole list.
  fileprivate var isWhole: Bool {
    problems.isEmpty && total.map { rowCount >= $0 } ?? (rowCount < 250)
  }
}
