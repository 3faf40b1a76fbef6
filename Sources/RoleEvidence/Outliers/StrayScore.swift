/// How unusual the number of rare entitlements is that somebody holds.
struct StrayScore {
  /// What belongs together elsewhere says more than a number; beside it, the number counts little.
  static let weightBesideCores = 0.25

  private let mean: Double

  init(_ members: [ArraySlice<Int32>], peers: Peers) {
    let sum = members.reduce(0) { $0 + $1.count(where: peers.isRare) }
    mean = (Double(sum) + 0.5) / Double(members.count)
  }

  /// At least 0: the logarithm of how much better its own mean explains a number than the mean of the role does.
  func score(count: Int) -> Double {
    let count = Double(count)
    return count > mean ? count * logarithm(count / mean) - (count - mean) : 0
  }
}
