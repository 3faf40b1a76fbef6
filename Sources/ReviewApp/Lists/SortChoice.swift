import OrderedCollections

/// A column to sort by.
package struct SortChoice: Dialog, Equatable {
  /// The columns: name, title, and whether the tenant sorts by it.
  package struct Column: Sendable, Equatable {
    /// The column's own name.
    package let name: String
    /// The title above it.
    package let title: String
    /// Whether the tenant can sort by it; otherwise all rows are loaded first.
    package let isSortedByTenant: Bool
    /// Whether large values come first; nil if the list is not sorted by this column.
    package let descending: Bool?
  }

  /// The columns.
  package let columns: [Column]
  /// The index of the chosen column.
  package internal(set) var selection: Int

  /// Moves the choice.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    selection = min(max(0, selection + action.lines), columns.count - 1)
    return []
  }

  /// Sorts the current list.
  package func submit(in state: inout AppState) -> [Effect] {
    let name = columns[selection].name
    state.load(state.screen.list.pagesToLoad(forColumnNamed: name), from: self) { state in
      state.screen.changeList { [height = state.listHeight] in
        $0.sort(byColumnNamed: name, height: height)
      }
    }
    return []
  }
}

extension Opening {
  /// A column to sort by.
  package static let sort = Opening { state in
    let columns = state.screen.list.sortChoices
    let current = columns.firstIndex { $0.descending != nil } ?? 0
    return SortChoice(columns: columns, selection: current)
  }
}
