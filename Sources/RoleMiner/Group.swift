/// Distinct sets whose identities form a group.
struct Group: Equatable {
  /// The numbers of the distinct sets, ascending.
  private(set) var sets: [Int] = []

  /// The number of identities with one of the sets.
  private(set) var weight = 0

  mutating func add(_ set: Int, weight: Int) {
    sets.append(set)
    self.weight += weight
  }
}
