import RoleMining

extension RoleMiningSession {
  /// Why it has nobody to mine, as a sentence; nil if it has somebody, or if that is not known.
  package var emptyPopulationText: String? {
    guard identityCount == 0 else { return nil }
    if let criteria = scope?.criteria, !criteria.isEmpty {
      return "The search '\(criteria)' matches no identities."
    }
    if let filters = scope?.attributeFilterCriteria?.elements, !filters.isEmpty {
      return "No identity has these attributes."
    }
    return (scope?.identityIDs ?? []).isEmpty
      ? "There are no identities to mine." : "None of the chosen identities exists."
  }
}
