/// What the parameters of a session may be.
enum SessionLimits {
  /// A role needs somebody to compare with.
  static let minimum = 2...1_000_000

  static func checkThreshold(_ threshold: Int) throws {
    guard (0...100).contains(threshold) else {
      throw Refusal.invalid("The prune threshold is a percentage from 0 to 100, not \(threshold).")
    }
  }

  static func checkMinimum(_ count: Int) throws {
    guard minimum.contains(count) else {
      throw Refusal.invalid(
        "The minimum number of identities in a potential role is at least 2, not \(count).")
    }
  }
}
