/// A group of a grouping, with its figures.
struct Group: Sendable, Equatable {
  /// The numbers of the distinct sets, ascending.
  let sets: [Int32]

  /// The number of rows with one of the sets.
  let weight: Int

  /// What at least 80 % of the rows hold.
  let bundle: Bundle

  /// How many rows hold each number of the bundle.
  let held: [Int32]

  /// The number of pairs of row and bundle that exist.
  let explained: Int
}
