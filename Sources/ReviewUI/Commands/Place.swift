import ReviewApp

/// Where the analyst is, as far as commands care.
package enum Place: String, Sendable, Hashable, CaseIterable {
  /// The list of sessions.
  case sessions
  /// A list of potential roles.
  case roles
  /// The tabs of a role.
  case entitlements, excluded, identities, attributes
}

extension Place {
  /// The place as it is called in a sentence.
  var name: String {
    switch self {
    case .sessions: "the list of sessions"
    case .roles: "a list of potential roles"
    case .entitlements: "the entitlements of a role"
    case .excluded: "the excluded entitlements of a role"
    case .identities: "the identities of a role"
    case .attributes: "the attributes of a role"
    }
  }
}

extension Set<Place> {
  /// Everywhere.
  static let everywhere = Set(Place.allCases)
  /// The first two screens.
  static let lists: Set<Place> = [.sessions, .roles]
  /// All tabs of a role.
  static let role: Set<Place> = [.entitlements, .excluded, .identities, .attributes]
  /// Wherever one potential role is at hand.
  static let oneRole: Set<Place> = role.union([.roles])

  /// The places in a sentence.
  var names: String {
    if self == .everywhere { return "everywhere" }
    if self == .role { return "a role" }
    if self == .oneRole { return "a list of potential roles or a role" }
    return Place.allCases.filter(contains).map(\.name).joined(separator: " or ")
  }
}

extension AppState {
  /// Where the analyst is.
  var place: Place {
    switch screen {
    case .sessions: .sessions
    case .roles: .roles
    case .role(let role):
      switch role.tab {
      case .entitlements: .entitlements
      case .excluded: .excluded
      case .identities: .identities
      case .attributes: .attributes
      }
    }
  }
}
