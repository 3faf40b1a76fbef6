import Review
import RoleMining

/// Identifies a screen within one run.
package struct ScreenID: Sendable, Hashable {
  let number: Int
}

/// One of the screens.
package enum Screen: Sendable {
  /// The role mining sessions.
  case sessions(SessionsScreen)
  /// Potential roles.
  case roles(RolesScreen)
  /// One potential role.
  case role(RoleScreen)
  /// The accepted roles together.
  case accepted(AcceptedScreen)
}

/// The list of role mining sessions.
package struct SessionsScreen: Sendable {
  /// The sessions.
  package internal(set) var list: ListState<SessionRow>

  init(id: ScreenID) {
    list = ListState(
      screen: id, source: .sessions, order: ListOrder(.created, descending: true))
  }
}

/// A list of potential roles.
package struct RolesScreen: Sendable {
  /// Which roles it holds.
  package let scope: RolesScope
  /// The name of the session, for the header; nil for roles of all sessions.
  package internal(set) var sessionName: String?
  /// The potential roles.
  package internal(set) var list: ListState<RoleRow>
  /// Whether the first undecided role opens as soon as it is loaded.
  var isSeekingUndecided = false

  init(id: ScreenID, scope: RolesScope, sessionName: String? = nil) {
    self.scope = scope
    self.sessionName = sessionName
    list = ListState(
      screen: id, source: .roles(scope), order: ListOrder(.quality, descending: true))
  }
}

extension Screen {
  /// Identifies it.
  package var id: ScreenID {
    switch self {
    case .sessions(let screen): screen.list.screen
    case .roles(let screen): screen.list.screen
    case .role(let screen): screen.id
    case .accepted(let screen): screen.id
    }
  }

  /// Whether rows or figures of this screen are being loaded.
  package var isLoading: Bool {
    switch self {
    case .sessions(let screen): screen.list.isLoading
    case .roles(let screen): screen.list.isLoading
    case .role(let screen): screen.isLoading
    case .accepted(let screen): screen.isBusy
    }
  }
}

extension Screen {
  /// Whether it is about potential roles of all sessions.
  package var isListOverSessions: Bool {
    if case .accepted = self { return true }
    guard case .roles(let roles) = self else { return false }
    if case .session = roles.scope { return false }
    return true
  }
}

extension Screen {
  /// The current list.
  var list: any AnyList {
    switch self {
    case .sessions(let screen): screen.list
    case .roles(let screen): screen.list
    case .role(let screen): screen.list
    case .accepted(let screen): screen.list
    }
  }

  /// The rows of the current list that are visible in a window of some height. As the list stores them, they are
  /// compared fast.
  package func packedVisibleRows(height: Int) -> [any PackedRow] {
    list.packedVisibleRows(height: height)
  }

  /// The number of marked rows of the current list.
  package var markCount: Int { list.markCount }

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
    case .accepted(var screen):
      defer { self = .accepted(screen) }
      return screen.changeList(change)
    }
  }

  /// Filters the current list.
  mutating func filter(by filter: ListFilter) {
    if case .role(var role) = self {
      role.filter(by: filter)
      self = .role(role)
    } else {
      changeList { $0.filter(by: filter) }
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
