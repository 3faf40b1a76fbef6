/// How unusual the number of rare entitlements that somebody holds is.
struct StrayScore {
  /// The weight of the number where access belongs together elsewhere, which says more than a number.
  static let weightBesideCores = 0.25

  private let mean: Double

  init(_ members: [ArraySlice<Int32>], peers: Peers) {
    let sum = members.reduce(0) { $0 + $1.count(where: peers.isRare) }
    mean = (Double(sum) + 0.5) / Double(members.count)
  }

  /// The logarithm of how much better a mean of its own explains a number than the role's mean does; at least 0.
  func score(count: Int) -> Double {
    let count = Double(count)
    return count > mean ? count * logarithm(count / mean) - (count - mean) : 0
  }
}
