extension ListState {
  /// Whether `/` finds a row.
  package func matchesSearch(_ row: Row) -> Bool {
    !search.isEmpty && row.searchText.lowercased().contains(search)
  }

  /// Sets what `/` looks for and goes to the first row that has it, from the cursor on.
  mutating func look(for text: String, height: Int) {
    search = text.lowercased()
    searchResult = .found
    seeksWhenComplete = nil
    guard !search.isEmpty else { return }
    seek(forward: true, from: cursor, height: height)
  }

  /// Goes to the next or the previous row that `/` finds; rows that are not here are loaded first.
  mutating func seekNext(forward: Bool, height: Int) {
    seek(forward: forward, from: cursor + (forward ? 1 : -1), height: height)
  }

  private mutating func seek(forward: Bool, from start: Int, height: Int) {
    let count = count
    searchResult = .found
    seeksWhenComplete = nil
    guard !search.isEmpty else { return }
    let found = (0..<count).first { step in
      row(at: Self.wrapped(start + (forward ? step : -step), in: count)).map(matchesSearch) ?? false
    }
    if let found {
      place(Self.wrapped(start + (forward ? found : -found), in: count), height: height)
    } else if isComplete {
      searchResult = .missed
    } else {
      searchResult = .looking
      seeksWhenComplete = forward
      failure = nil
    }
  }

  /// A row's index when the list goes on at its other end.
  private static func wrapped(_ index: Int, in count: Int) -> Int {
    let rest = index % count
    return rest < 0 ? rest + count : rest
  }
}
