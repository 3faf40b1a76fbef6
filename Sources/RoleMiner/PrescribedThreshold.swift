/// The prune threshold that suits a scope: the one whose roles describe the access most briefly.
///
/// Without roles a description of who holds what lists every pair of identity and entitlement. A role costs one
/// word for itself, one for each member and one for each entitlement of its core, and saves the pairs that it
/// explains; pairs that it claims but that do not exist are exceptions and cost a word, too. This is the weighted
/// structural complexity of Molloy et al. (2008) with all weights one, both kinds of exceptions counted. The choice
/// of the shortest description, and of the loosest threshold among those within 1 % of it, is ours; the cloud's rule
/// is not public.
struct PrescribedThreshold {
  /// The result if no threshold yields a role.
  static let fallback = 50

  /// The thresholds that are tried first, from loose to tight, in percent.
  static let grid = Array(stride(from: 10, through: 90, by: 10))

  /// How many times as long as the shortest description one may be that counts as nearly the shortest.
  static let margin = 1.01

  /// Whether thresholds between those of the grid are tried. For large organisations a grouping takes a second, and
  /// many thresholds are about equally good.
  static func isFiner(for collapse: Collapse) -> Bool { collapse.count <= 20_000 }

  /// The thresholds between one of the grid and its neighbours.
  static func around(_ threshold: Int) -> [Int] {
    [threshold - 5, threshold + 5].filter { (10...95).contains($0) }
  }

  /// The loosest of the thresholds whose description is nearly the shortest.
  ///
  /// - Parameters:
  ///   - trials: How much the roles of each threshold shorten the description, from loose to tight.
  ///   - unmined: The length of the description without roles.
  /// - Returns: The threshold, in percent.
  static func choice(_ trials: [(threshold: Int, saved: Int)], unmined: Int) -> Int {
    guard let most = trials.map(\.saved).max(), most > 0 else { return fallback }
    let least = margin * Double(unmined - most)
    let found = trials.first { $0.saved > 0 && Double(unmined - $0.saved) <= least }
    return found?.threshold ?? fallback
  }
}
