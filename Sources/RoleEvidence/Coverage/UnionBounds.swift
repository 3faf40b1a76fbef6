/// Bounds for how many people are in at least one of several groups, if only the groups' sizes and perhaps the roles
/// around them are known.
struct UnionBounds {
  /// A group: some of the members of a role.
  struct CountedGroup {
    let count: ClosedRange<Int>
    /// All members of the role; nil if they are unknown.
    let members: IdentitySet?
  }

  private let bounds: CountBounds

  /// At least the largest group, at most the sum of all. Where members are known, those of a group who are in no
  /// earlier role count for certain.
  init(_ parts: [CountedGroup]) {
    let largestFirst = parts.sorted { $0.count.lowerBound > $1.count.lowerBound }
    var seen = parts.first?.members.map { $0.subtracting($0) }
    var lower = 0
    for part in largestFirst {
      guard let earlier = seen, let members = part.members else {
        seen = nil
        break
      }
      let repeated = parts.count == 1 ? 0 : members.sharedCount(with: earlier)
      lower += max(0, part.count.lowerBound - repeated)
      if parts.count > 1 { seen = earlier.union(members) }
    }
    let sum = parts.reduce(0) { $0 + $1.count.upperBound }
    let upper = parts.count > 1 ? seen.map { min(sum, $0.count) } ?? sum : sum
    bounds = CountBounds(max(lower, largestFirst.first?.count.lowerBound ?? 0), upper)
  }

  func capped(by most: Int?) -> CountBounds {
    CountBounds(bounds.lower, min(bounds.upper, most ?? bounds.upper))
  }
}
