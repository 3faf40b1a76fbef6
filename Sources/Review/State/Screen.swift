import RoleMining

/// One of the screens.
public enum Screen: Sendable {
  /// The role mining sessions.
  case sessions(SessionsScreen)
  /// Potential roles.
  case roles(RolesScreen)
  /// One potential role.
  case role(RoleScreen)
}

/// The list of role mining sessions.
public struct SessionsScreen: Sendable {
  /// The sessions.
  public internal(set) var list: ListState<SessionRow>

  init(id: ScreenID) {
    list = ListState(
      screen: id, source: .sessions, order: ListOrder(.created, descending: true))
  }
}

/// A list of potential roles.
public struct RolesScreen: Sendable {
  /// Which roles it holds.
  public let scope: RolesScope
  /// The name of the session, for the header; nil for roles of all sessions.
  public let sessionName: String?
  /// The potential roles.
  public internal(set) var list: ListState<PotentialRole>

  init(id: ScreenID, scope: RolesScope, sessionName: String? = nil) {
    self.scope = scope
    self.sessionName = sessionName
    list = ListState(
      screen: id, source: .roles(scope), order: ListOrder(.quality, descending: true))
  }
}

extension Screen {
  /// Tells it apart from the others.
  public var id: ScreenID {
    switch self {
    case .sessions(let screen): screen.list.screen
    case .roles(let screen): screen.list.screen
    case .role(let screen): screen.id
    }
  }

  /// Whether rows or figures of this screen are on their way.
  public var isLoading: Bool {
    switch self {
    case .sessions(let screen): screen.list.isLoading
    case .roles(let screen): screen.list.isLoading
    case .role(let screen): screen.isLoading
    }
  }
}
