/// What `/` searches for in a list.
struct ListSearch: Sendable {
  /// The text, without upper case; empty for nothing.
  private(set) var text = ""
  /// The progress of the search.
  private(set) var state = State.found

  /// The progress of a search.
  enum State: Sendable, Equatable {
    /// There was no search yet, or the cursor is on a match.
    case found
    /// The missing rows are being loaded to search them, in this direction.
    case looking(forward: Bool)
    /// No loaded row matches, and the others are too many to load without asking.
    case unloaded(forward: Bool)
    /// No row matches.
    case missed
  }

  init(_ text: String = "") {
    self.text = text.lowercased()
  }

  /// Whether rows are being loaded to search them.
  var isLooking: Bool { if case .looking = state { true } else { false } }

  mutating func become(_ state: State) { self.state = state }

  /// Stops a search that needs rows that are not loaded.
  mutating func giveUp() {
    if isLooking { state = .found }
  }

  /// Its progress, for a summary.
  var result: SearchResult {
    switch state {
    case .found: .found
    case .looking: .looking
    case .unloaded: .unloaded
    case .missed: .missed
    }
  }
}

/// The result of the last search in a list.
package enum SearchResult: Sendable, Hashable {
  /// There was no search yet, or the cursor is on a match.
  case found
  /// The missing rows are being loaded to search them.
  case looking
  /// No loaded row matches, and the others are too many to load without asking.
  case unloaded
  /// No row matches.
  case missed
}
