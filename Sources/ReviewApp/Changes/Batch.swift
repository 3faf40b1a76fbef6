/// Changes that were confirmed together.
struct Batch: Sendable {
  /// How many they are.
  let count: Int
  /// How many of them are done.
  var done = 0
  /// How many of those can be undone.
  var undoable = 0
  /// How many of them are not.
  var missed = 0

  var isOver: Bool { done + missed >= count }
}
