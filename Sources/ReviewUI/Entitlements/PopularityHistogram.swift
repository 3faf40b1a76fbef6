import ReviewApp
import RoleMining

/// How many entitlements have which popularity, in steps of five percent.
struct PopularityHistogram: Hashable, Sendable {
  /// The steps from 0 to 95 percent, and one for a full 100.
  static let binCount = 21

  /// The number of entitlements in each step.
  private(set) var counts = [Int](repeating: 0, count: binCount)

  /// Counts the rows once all of them are loaded; until then, takes what the tenant counted.
  init(of role: RoleScreen) {
    if role.entitlements.isComplete, role.entitlements.filter.isEmpty {
      for entitlement in role.entitlements.loadedRows { add(1, at: entitlement.popularity ?? 0) }
    } else {
      for bucket in role.distribution?.buckets ?? [] { add(bucket.count, at: bucket.popularity) }
    }
  }

  /// The heights of the steps as shares of the highest one, 0–1.
  var heights: [Double] {
    let highest = Double(counts.max() ?? 0)
    return counts.map { highest > 0 ? Double($0) / highest : 0 }
  }

  /// The popularity at which a step begins, in percent.
  static func start(of bin: Int) -> Int { bin * 5 }

  private mutating func add(_ count: Int, at popularity: Double) {
    guard popularity.isFinite else { return }
    let bin = Int(min(max(popularity, 0), 100) / 5)
    // A count of the tenant is untrusted; adding it must not overflow.
    counts[bin] = counts[bin].addingReportingOverflow(max(0, count)).partialValue
  }
}
