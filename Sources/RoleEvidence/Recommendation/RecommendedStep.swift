/// What to do, strongest last.
package enum RecommendedStep: String, Sendable, Hashable, CaseIterable {
  /// Nothing speaks against it.
  case accept
  /// Exclude some entitlements first.
  case trim
  /// Settle conflicts first.
  case reviewConflicts
  /// Such a role already exists.
  case reject
}

extension RecommendedStep {
  /// The step in words.
  package var words: String {
    switch self {
    case .accept: "accept"
    case .trim: "trim"
    case .reviewConflicts: "review conflicts"
    case .reject: "reject"
    }
  }
}
