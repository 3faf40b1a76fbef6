import Review
import RoleEvidence
import RoleMining

extension Opening {
  /// The marked potential roles side by side.
  package static let comparison = Opening(
    acts: false, unless: Obstacle.nothingToCompare,
    opening: { state in
      let subjects = state.comparedRoles
      state.dialog = ReadingPage(
        .comparison(subjects.map(\.id)), title: "Comparison", sections: [], isLoading: true)
      return [.evidence(.comparison(subjects))]
    })
}

extension Obstacle {
  /// Too few or too many roles are marked to be compared.
  fileprivate static let nothingToCompare: @Sendable (AppState) -> String? = { state in
    let marked = state.screen.markCount
    guard AccessComparison.sizes.contains(marked) else {
      return "Mark 2 to 6 potential roles to compare them."
    }
    return state.comparedRoles.count < marked
      ? "The tenant does not report the sessions of these roles." : nil
  }
}

extension AppState {
  /// The marked roles whose session is known.
  fileprivate var comparedRoles: [RoleComparison.ComparedSubject] {
    guard case .roles(let roles) = screen else { return [] }
    return roles.list.chosen.compactMap { row in
      path(of: row.role, in: roles.scope).map { .potential($0, name: row.role.displayName) }
    }
  }

  /// Shows the roles side by side.
  mutating func show(
    _ result: Result<RoleComparison, APIError>, of subjects: [RoleComparison.ComparedSubject]
  ) {
    let labels = (try? result.get()).map { self.labels(of: $0, subjects) } ?? []
    changePage(about: .comparison(subjects.map(\.id))) { page in
      page.isLoading = false
      switch result {
      case .success(let compared):
        page.sections = ReadingPage.Passage.all(of: compared, called: labels)
      case .failure(let error):
        page.sections = [ReadingPage.Passage("Not compared", [error.sentences])]
      }
    }
  }
}

extension AppState {
  /// The labels of the roles. A name made from an id says nothing, so the label adds who the identities are.
  private func labels(
    of compared: RoleComparison, _ subjects: [RoleComparison.ComparedSubject]
  ) -> [String] {
    zip(compared.comparison.roles.map(\.name), zip(subjects, compared.suggestedNames)).map {
      name, role in
      guard case .potential(let path, _) = role.0, name.isMadeOfID,
        let suggested = evidence.names.given(at: path) ?? role.1
      else { return name }
      return "\(suggested) (\(name.split(separator: " ").last ?? ""))"
    }
  }
}

extension String {
  /// Whether this is a name that role mining gives, such as `Potential Role - 5164f5`.
  fileprivate var isMadeOfID: Bool { hasPrefix("Potential Role - ") }
}

extension ReadingPage.Passage {
  /// The sections about some roles side by side: how each pair is related, what all share, what only one has.
  fileprivate static func all(of compared: RoleComparison, called names: [String]) -> [Self] {
    let comparison = compared.comparison
    func pairs(_ counts: (AccessComparison.ComparedPair) -> OverlapCounts?) -> [String] {
      comparison.pairs.compactMap { pair in
        counts(pair)?.words(names[pair.first], names[pair.second])
      }
    }
    let access = comparison.entitlements
    let people = comparison.members
    return [
      Self("Entitlements", pairs(\.access)),
      Self(
        "Identities", pairs(\.members),
        orElse: "not known: the identities of a role could not be read"),
      Self(
        "All grant (\(access.sharedByAll.count.grouped))",
        access.sharedByAll.map(compared.name(of:)).sorted()),
    ]
      + zip(names, access.own).map { name, own in
        Self("Only '\(name)' grants (\(own.count.grouped))", own.map(compared.name(of:)).sorted())
      }
      + (people.map { people in
        [
          Self(
            "In all (\(people.sharedByAll.count.grouped))",
            people.sharedByAll.map(compared.name(of:)).sorted())
        ]
      } ?? [])
  }
}
