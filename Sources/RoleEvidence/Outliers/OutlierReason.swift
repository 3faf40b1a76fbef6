/// Why somebody fits badly into a role.
package enum OutlierReason: Sendable, Hashable {
  /// It holds part of the core of another role, by its place in the search.
  case belongsElsewhere(held: Int, of: Int, core: Int)
  /// It holds entitlements that at most this share of the others holds, 0...1.
  case beyondPeers(count: Int, share: Double)
  /// It lacks part of the core.
  case lacksCore(count: Int, of: Int)

  /// The reason in words.
  ///
  /// - Parameter name: The name of the role with a core, by its place in the search; nil if it has none.
  /// - Returns: What the member does, such as `lacks 4 of 12 core entitlements`.
  package func words(naming name: (Int) -> String? = { _ in nil }) -> String {
    switch self {
    case .belongsElsewhere(let held, let size, let core):
      let owner = name(core).map { "of '\($0)'" } ?? "of another role"
      let amount = held == size ? "all \(size)" : "\(held) of the \(size)"
      return "holds \(amount) core entitlements \(owner)"
    case .beyondPeers(let count, let share):
      let entitlements = count == 1 ? "1 entitlement" : "\(count) entitlements"
      guard share > 0 else { return "holds \(entitlements) that none of the others holds" }
      return "holds \(entitlements) that at most \(percentAbove(share)) % of the others hold"
    case .lacksCore(let count, let size):
      return "lacks \(count) of \(size) core entitlements"
    }
  }

  /// Rounded up, so that "at most" holds.
  private func percentAbove(_ share: Double) -> Int { Int((share * 100 - 1e-9).rounded(.up)) }
}
