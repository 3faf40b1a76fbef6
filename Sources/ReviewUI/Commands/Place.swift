import ReviewApp

/// Where the analyst is, as far as it matters to commands.
package enum Place: Sendable, Hashable, CaseIterable {
  /// The list of sessions.
  case sessions
  /// A list of potential roles.
  case roles
  /// A tab of a role.
  case tab(RoleScreen.Tab)
  /// The accepted roles together.
  case accepted

  /// Every place, from the first screen on.
  package static let allCases: [Place] =
    [.sessions, .roles] + RoleScreen.Tab.allCases.map(Place.tab) + [.accepted]

  /// The entitlements of a role.
  static let entitlements = Place.tab(.entitlements)
  /// The excluded entitlements of a role.
  static let excluded = Place.tab(.excluded)
}

extension Place {
  /// The name of the place within a sentence.
  var name: String {
    switch self {
    case .sessions: "the list of sessions"
    case .roles: "a list of potential roles"
    case .tab(let tab): tab.kind.label.place
    case .accepted: "the accepted roles together"
    }
  }

  /// The place in a word.
  var shortName: String {
    switch self {
    case .sessions: "sessions"
    case .roles: "roles"
    case .tab(let tab): tab.rawValue
    case .accepted: "accepted roles"
    }
  }
}

extension Set<Place> {
  /// Everywhere.
  static let everywhere = Set(Place.allCases)
  /// The first two screens.
  static let lists: Set<Place> = [.sessions, .roles]
  /// All tabs of a role.
  static let role = Set(RoleScreen.Tab.allCases.map(Place.tab))
  /// All screens with tabs.
  static let tabs = role.union([.accepted])
  /// All places where a command can work on one potential role.
  static let oneRole: Set<Place> = role.union([.roles])

  /// The places in a sentence.
  var names: String {
    if self == .everywhere { return "everywhere" }
    if self == .role { return "a role" }
    if self == .tabs { return "a role or the accepted roles" }
    if self == .oneRole { return "a list of potential roles or a role" }
    let names = Place.allCases.filter(contains).map(\.name)
    return names.count > 3 ? "some other places" : names.joined(separator: " or ")
  }
}

extension AppState {
  /// Where the analyst is.
  var place: Place {
    switch screen {
    case .sessions: .sessions
    case .roles: .roles
    case .role(let role): .tab(role.tab)
    case .accepted: .accepted
    }
  }
}
