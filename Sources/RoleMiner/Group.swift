/// Distinct sets whose identities belong together.
struct Group: Equatable {
  /// Numbers of the distinct sets, ascending.
  private(set) var sets: [Int] = []

  /// How many identities hold one of the sets.
  private(set) var weight = 0

  mutating func add(_ set: Int, weight: Int) {
    sets.append(set)
    self.weight += weight
  }
}
