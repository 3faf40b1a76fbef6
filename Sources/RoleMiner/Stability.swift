/// How far the data determine the roles.
///
/// Where identities have equally good reasons to come first, their order is arbitrary. If other orders give much the
/// same groups, the data determine them; if not, the roles are one of several good answers, and an analyst should
/// know. The measure (Hubert, Arabie, 1985) is public; its use here, and the limit, are ours.
package struct Stability: Sendable, Equatable {
  /// Below this agreement the data do not determine the roles.
  package static let leastAgreement = 0.95

  /// The mean adjusted Rand index of the usual grouping and those of other orders: 1 if all are equal, about 0 if
  /// they have nothing in common. Identities in no role are each a group of their own.
  package let agreement: Double

  /// Whether the data determine the roles.
  package var isStable: Bool { agreement >= Self.leastAgreement }
}

/// Compares two partitions of the same things.
enum AdjustedRandIndex {
  /// 1 for equal partitions, about 0 for unrelated ones.
  ///
  /// - Parameters:
  ///   - left: The class of each thing; nil for a class of its own.
  ///   - right: The same for the other partition.
  /// - Returns: The index.
  static func of(_ left: [Int?], _ right: [Int?]) -> Double {
    var (leftSizes, rightSizes): ([Int: Int], [Int: Int]) = ([:], [:])
    var together: [[Int]: Int] = [:]
    for case (let first, let second) in zip(left, right) {
      if let first { leftSizes[first, default: 0] += 1 }
      if let second { rightSizes[second, default: 0] += 1 }
      if let first, let second { together[[first, second], default: 0] += 1 }
    }
    let (leftPairs, rightPairs) = (pairs(leftSizes.values), pairs(rightSizes.values))
    let expected = leftPairs * rightPairs / max(1, pairs([left.count]))
    let utmost = (leftPairs + rightPairs) / 2
    return utmost == expected ? 1 : (pairs(together.values) - expected) / (utmost - expected)
  }

  private static func pairs(_ sizes: some Sequence<Int>) -> Double {
    sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
  }
}
