/// The valid limits of a session.
enum SessionLimits {
  /// A role needs identities to compare.
  static let minimum = 2...1_000_000

  static func checkThreshold(_ threshold: Int) throws {
    guard (0...100).contains(threshold) else {
      throw Refusal.invalid(
        "The prune threshold must be a percentage from 0 to 100, not \(threshold).")
    }
  }

  static func checkMinimum(_ count: Int) throws {
    guard minimum.contains(count) else {
      throw Refusal.invalid(
        "The minimum number of identities in a potential role must be 2 or more, not \(count).")
    }
  }
}
