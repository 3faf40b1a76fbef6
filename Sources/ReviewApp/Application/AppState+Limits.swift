import OrderedCollections

extension AppState {
  /// The most jobs that are kept after they ended, and the most changes that can be undone or redone.
  static let historyLimit = 200

  /// Forgets the oldest of what only tells what was, so that a review of days stays as small as one of
  /// minutes. A job that has not ended is never forgotten.
  mutating func forgetOldest() {
    undoable.removeFirst(max(0, undoable.count - Self.historyLimit))
    redoable.removeFirst(max(0, redoable.count - Self.historyLimit))
    // Counted only when there are more jobs than may be kept of those that ended.
    guard jobs.count > Self.historyLimit else { return }
    let ended = jobs.filter(\.value.isDone).keys
    for job in ended.dropLast(Self.historyLimit) { jobs[job] = nil }
  }
}
