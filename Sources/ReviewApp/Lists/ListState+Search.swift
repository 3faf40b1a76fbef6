extension ListState {
  /// What `/` searches for; empty for nothing.
  package var search: String { sought.text }

  /// Whether `/` finds a row.
  package func matchesSearch(_ row: Row) -> Bool {
    !search.isEmpty && row.searchText.lowercased().contains(search)
  }

  /// Sets what `/` searches for and goes to the first match from the cursor on.
  mutating func look(for text: String, height: Int) {
    sought = ListSearch(text)
    seek(forward: true, from: cursor, height: height)
  }

  /// Goes to the next or the previous row that `/` finds; missing rows are loaded first.
  mutating func seekNext(forward: Bool, times: Int = 1, height: Int) {
    for _ in 0..<min(max(0, times), Self.greatestSteps) {
      seek(forward: forward, from: cursor + (forward ? 1 : -1), height: height)
    }
  }

  /// The maximum number of matches that one key passes.
  private static var greatestSteps: Int { 1_000 }

  /// Loads all rows to search them.
  mutating func seekAll(height: Int) {
    guard case .unloaded(let forward) = sought.state else { return }
    sought.become(.looking(forward: forward))
    failure = nil
  }

  /// The loaded rows that `/` finds.
  mutating func hits() -> [Row.Packed] {
    let text = search
    guard !text.isEmpty else { return [] }
    guard rows.arrangement == nil else {
      return rows.changeArrangement { $0.rows(with: text) } ?? []
    }
    return rows.window?.rows(with: text).map(\.row) ?? []
  }

  private mutating func seek(forward: Bool, from start: Int, height: Int) {
    guard !search.isEmpty else { return }
    let (text, count) = (search, count)
    let steps =
      if rows.arrangement != nil {
        rows.changeArrangement { $0.steps(to: text, from: start, forward: forward) } ?? nil
      } else {
        rows.window?.rows(with: text).map(\.index).filter { $0 < count }
          .map { (forward ? $0 - start : start - $0).wrapped(in: count) }.min()
      }
    if let steps {
      sought.become(.found)
      place((start + (forward ? steps : -steps)).wrapped(in: count), height: height)
    } else if isComplete {
      sought.become(.missed)
    } else if unloadedPages > unaskedPages, !rows.isCompleting {
      sought.become(.unloaded(forward: forward))
    } else {
      sought.become(.looking(forward: forward))
      // After a failure nothing more is requested, except for a search.
      failure = nil
    }
  }
}
