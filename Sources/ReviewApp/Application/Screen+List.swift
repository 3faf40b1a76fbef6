import Review

extension Screen {
  /// The current list.
  var list: any AnyList {
    switch self {
    case .sessions(let screen): screen.list
    case .roles(let screen): screen.list
    case .role(let screen): screen.list
    }
  }

  /// The rows of the current list that are visible in a window of some height.
  package func visibleRows(height: Int) -> [any ListRow] { list.anyVisibleRows(height: height) }

  /// The id of the row under the cursor; nil when there is none.
  package var currentRowID: AnyHashable? { list.currentID }

  /// Changes the current list.
  mutating func changeList<Result>(_ change: (inout any AnyList) -> Result) -> Result {
    switch self {
    case .sessions(var screen):
      defer { self = .sessions(screen) }
      return Self.change(&screen.list, change)
    case .roles(var screen):
      defer { self = .roles(screen) }
      return Self.change(&screen.list, change)
    case .role(var screen):
      defer { self = .role(screen) }
      return screen.changeList(change)
    }
  }

  static func change<Row, Result>(
    _ list: inout ListState<Row>, _ change: (inout any AnyList) -> Result
  ) -> Result {
    var boxed: any AnyList = list
    let result = change(&boxed)
    if let changed = boxed as? ListState<Row> { list = changed }
    return result
  }
}
