/// What a recommendation could not take into account.
package enum RecommendationUnknown: String, Sendable, Hashable, CaseIterable {
  case existingRoles
  case conflicts
  case personalConflicts
  case popularity
  case usage

  func applies(to figures: RoleFigures) -> Bool {
    switch self {
    case .existingRoles: figures.closest == nil && !figures.areExistingRolesKnown
    case .conflicts: figures.conflictCount == nil
    case .personalConflicts: figures.conflictedPeople == nil
    case .popularity: figures.unpopularCount == nil || figures.entitlementCount == nil
    case .usage: figures.unusedCount == nil || figures.entitlementCount == nil
    }
  }

  /// What is unknown, in words.
  package var words: String {
    switch self {
    case .existingRoles: "existing roles"
    case .conflicts: "conflict rules"
    case .personalConflicts: "conflicts with what its people hold"
    case .popularity: "popularity"
    case .usage: "usage"
    }
  }
}
