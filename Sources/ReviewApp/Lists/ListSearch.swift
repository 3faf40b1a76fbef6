/// What `/` looks for in a list.
struct ListSearch: Sendable {
  /// The text, without upper case; empty for nothing.
  private(set) var text = ""
  /// How far looking for it is.
  private(set) var state = State.found

  /// How far a search is.
  enum State: Sendable, Equatable {
    /// Nothing was looked for yet, or the cursor is on a row that has the text.
    case found
    /// The rows that are not here yet are loaded to look in them, in this direction.
    case looking(forward: Bool)
    /// No row that is here has the text, and the others are too many to load them unasked.
    case unloaded(forward: Bool)
    /// No row has the text.
    case missed
  }

  init(_ text: String = "") {
    self.text = text.lowercased()
  }

  /// Whether rows are loaded to look in them.
  var isLooking: Bool { if case .looking = state { true } else { false } }

  mutating func become(_ state: State) { self.state = state }

  /// Looks no longer for what needs rows that are not here.
  mutating func giveUp() {
    if isLooking { state = .found }
  }

  /// How far it is, for a summary.
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
  /// Nothing was looked for yet, or the cursor is on a row that has the text.
  case found
  /// The rows that are not here yet are loaded to look in them.
  case looking
  /// No row that is here has the text, and the others are too many to load them unasked.
  case unloaded
  /// No row has the text.
  case missed
}
