/// A rule during the search: masks over facets.
struct RuleDraft {
  /// A condition: the place of a facet, and which of its values.
  struct Term: Hashable, Comparable {
    let facet: Int
    let mask: UInt16

    static func < (left: Self, right: Self) -> Bool {
      (left.facet, left.mask) < (right.facet, right.mask)
    }
  }

  /// Ascending.
  let terms: [Term]
  /// How many of the role's identities fit.
  let matchedMembers: Int
  /// How many identities fit.
  let matched: Int
  /// How many identities the role has.
  let memberCount: Int
  let price: Double
  /// Whether each condition says more than chance would.
  let isTelling: Bool

  var recall: Double { Double(matchedMembers) / Double(memberCount) }
  var precision: Double { matched > 0 ? Double(matchedMembers) / Double(matched) : 0 }

  /// The weighted harmonic mean of precision and recall; recall counts `weight` times as much.
  func balance(recallWeight weight: Double = 1) -> Double {
    let square = weight * weight
    let divisor = square * precision + recall
    return divisor > 0 ? (1 + square) * precision * recall / divisor : 0
  }

  func score(recallWeight weight: Double = 1) -> Double {
    balance(recallWeight: weight) - price
  }
}
