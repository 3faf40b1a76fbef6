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
    case .roles: "a list of roles"
    case .tab(let tab): tab.kind.label.title
    case .accepted: "the accepted roles"
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

  /// The places in a sentence; nil if they are none, or too many for one.
  var names: String? {
    if self == .role { return "a role" }
    if self == .tabs { return "a role or the accepted roles" }
    if self == .oneRole { return "a list of roles or a role" }
    let names = Place.allCases.filter(contains).map(\.name)
    guard let last = names.last, names.count <= 3 else { return nil }
    let others = names.dropLast().joined(separator: ", ")
    return others.isEmpty ? last : "\(others) or \(last)"
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
